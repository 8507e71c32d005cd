import {
  outcomeOfFailure,
  retryAfter,
  type Email,
  type EmailSender,
  type SendOutcome,
} from '@sallyport/ports';
import { Client } from '@sendgrid/client';
import { MailService, type ResponseError } from '@sendgrid/mail';

export interface SendGridOptions {
  readonly apiKey: string;
  readonly from: string;
  /** Default: SendGrid's own. */
  readonly url?: string;
  /** Milliseconds; shorter than a claim on a message holds (30 s). Default 10 s. */
  readonly timeout?: number;
}

/** Under which SendGrid carries the id of a message along, and gives it back in its events. */
export const MESSAGE_ID = 'sallyport_message';

/**
 * The links in our messages are secrets: SendGrid is not to lead them by way of its own servers, nor to put pictures
 * of its own beside them.
 */
const trackingSettings = {
  clickTracking: { enable: false, enableText: false },
  openTracking: { enable: false },
  subscriptionTracking: { enable: false },
};

/** Sends e-mail by SendGrid (POST /v3/mail/send). */
export class SendGridEmailSender implements EmailSender {
  private readonly mail = new MailService();

  constructor(private readonly options: SendGridOptions) {
    const { apiKey, url = 'https://api.sendgrid.com', timeout = 10_000 } = options;
    const client = new Client();
    client.setApiKey(apiKey);
    // The timeout is handed on to axios, though the types do not name it.
    const everyRequest = { baseUrl: url, url: '', timeout };
    client.setDefaultRequest(everyRequest);
    this.mail.setClient(client);
  }

  async send(messageId: string, { to, subject, text, html }: Email): Promise<SendOutcome> {
    const { from } = this.options;
    const customArgs = { [MESSAGE_ID]: messageId };
    try {
      const [response] = await this.mail.send({
        to,
        from,
        subject,
        text,
        html,
        customArgs,
        trackingSettings,
      });
      const { 'x-message-id': id } = response.headers as Record<string, unknown>;
      return { kind: 'sent', providerMessageId: typeof id === 'string' ? id : '' };
    } catch (error) {
      return outcomeOf(error);
    }
  }
}

function outcomeOf(error: unknown): SendOutcome {
  const { code: status, response } = (error ?? {}) as Partial<ResponseError>;
  if (!response || typeof status !== 'number') return outcomeOfFailure({ status: null, error });
  const headers = response.headers as unknown as Record<string, unknown>;
  const now = Date.now();
  const afterMilliseconds =
    retryAfter(headers['retry-after'], now) ?? untilReset(headers['x-ratelimit-reset'], now);
  const after = afterMilliseconds === undefined ? {} : { afterMilliseconds };
  return outcomeOfFailure({ status, error: nameOf(status, response.body), ...after });
}

/** SendGrid says with 429 when its limit starts anew, in seconds since 1970. */
function untilReset(header: unknown, now: number): number | undefined {
  if (typeof header !== 'string' || !/^\d+$/.test(header)) return undefined;
  return Math.max(0, Number(header) * 1_000 - now);
}

/** SendGrid names the field that is wrong, in words that hold addresses at times: only which field is kept. */
function nameOf(status: number, body: unknown): string {
  if (status === 401 || status === 403) return 'credentials_refused';
  if (status === 413) return 'too_large';
  if (status === 429) return 'rate_limited';
  const { errors } = (body ?? {}) as { errors?: { field?: unknown }[] };
  const field = Array.isArray(errors) ? errors[0]?.field : undefined;
  if (status !== 400 || typeof field !== 'string') return `http_${status}`;
  if (/^personalizations\.\d+\.to/.test(field)) return 'invalid_address';
  return field.startsWith('from') ? 'sender_misconfigured' : 'invalid_message';
}
