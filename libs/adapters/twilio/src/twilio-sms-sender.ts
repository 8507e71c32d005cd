import {
  CALL_BACK_PATH,
  outcomeOfFailure,
  retryAfter,
  type SendOutcome,
  type Sms,
  type SmsSender,
} from '@sallyport/ports';
import { Twilio } from 'twilio';
import { twilioErrors } from './error-codes';
import { TwilioHttpClient, TwilioRefusal } from './twilio-http-client';

export interface TwilioOptions {
  readonly accountSid: string;
  readonly authToken: string;
  /** A number, an alphanumeric sender, or the id of a messaging service (`MG...`). */
  readonly from: string;
  /** Origin of this service, where Twilio tells what became of messages. */
  readonly publicUrl: string;
  /** Default: Twilio's own. */
  readonly url?: string;
  /** Milliseconds; shorter than a claim on a message holds (30 s). Default 10 s. */
  readonly timeout?: number;
}

/** Sends SMS by Twilio. It knows no idempotency: what may have been sent is never sent again. */
export class TwilioSmsSender implements SmsSender {
  private readonly twilio: Twilio;

  constructor(private readonly options: TwilioOptions) {
    const { accountSid, authToken, url = 'https://api.twilio.com', timeout = 10_000 } = options;
    const httpClient = new TwilioHttpClient(url, timeout);
    this.twilio = new Twilio(accountSid, authToken, { httpClient });
  }

  async send(messageId: string, { to, text }: Sms): Promise<SendOutcome> {
    const { from, publicUrl } = this.options;
    // Which message a call-back is about stands in its address: Twilio signs that, too.
    const statusCallback = `${publicUrl}${CALL_BACK_PATH}/twilio?message=${encodeURIComponent(messageId)}`;
    const sender = /^MG[0-9a-f]{32}$/i.test(from) ? { messagingServiceSid: from } : { from };
    try {
      const { sid } = await this.twilio.messages.create({ to, body: text, statusCallback, ...sender });
      return { kind: 'sent', providerMessageId: sid };
    } catch (error) {
      return outcomeOf(error);
    }
  }
}

function outcomeOf(error: unknown): SendOutcome {
  if (!(error instanceof TwilioRefusal)) return outcomeOfFailure({ status: null, error });
  const { status, code, retryAfter: header } = error;
  const afterMilliseconds = retryAfter(header, Date.now());
  const after = afterMilliseconds === undefined ? {} : { afterMilliseconds };
  // A server that failed over it may have sent it all the same, whatever the body says.
  const known = code === null || status >= 500 ? undefined : twilioErrors[code];
  if (known)
    return known.kind === 'retry' ? { ...known, kind: 'retry', ...after } : { ...known, kind: 'rejected' };
  return outcomeOfFailure({ status, error: code === null ? `http_${status}` : `twilio_${code}`, ...after });
}
