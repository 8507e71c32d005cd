import { between, DAY, isPushEndpoint, SECOND, type PushEndpointRules } from '@sallyport/domain';
import {
  outcomeOfFailure,
  retryAfter,
  type Clock,
  type Push,
  type PushOutcome,
  type PushSender,
} from '@sallyport/ports';
import { generateRequestDetails, type RequestDetails } from 'web-push';

export interface WebPushOptions {
  /** RFC 8292, base64url. */
  readonly vapid: { readonly publicKey: string; readonly privateKey: string };
  /** Origin of this service: whom an operator of a push service turns to. */
  readonly publicUrl: string;
  /** Which addresses may be called. */
  readonly pushEndpoints: PushEndpointRules;
  readonly clock: Clock;
  /** Milliseconds; shorter than a claim on a message holds (30 s). Default 10 s. */
  readonly timeout?: number;
}

/** Push services want an https or mailto address, which a service in development has not. */
const NOBODY = 'mailto:nobody@sallyport.invalid';

/** Seconds for which push services keep a message at most: four weeks. */
const LONGEST_TTL = (28 * DAY) / SECOND;

/** Sends messages through the push services of browsers (RFC 8030), encrypted for the browser alone (RFC 8291). */
export class WebPushSender implements PushSender {
  constructor(private readonly options: WebPushOptions) {}

  async send(messageId: string, push: Push): Promise<PushOutcome> {
    // Looked at when it was registered, too; what is allowed may have changed since.
    if (!isPushEndpoint(push.subscription.endpoint, this.options.pushEndpoints))
      return { kind: 'rejected', error: 'endpoint_not_allowed' };
    const request = this.encrypt(push);
    if (!request) return { kind: 'rejected', error: 'keys_unusable' };
    try {
      return await this.outcomeOf(messageId, await this.post(request));
    } catch (error) {
      // What the connection failed of stands behind the error of fetch.
      return outcomeOfFailure({ status: null, error: (error as Error).cause ?? error });
    }
  }

  /** Undefined when the browser's keys are none. */
  private encrypt({ subscription, expiresAt, title, body, code, link }: Push): RequestDetails | undefined {
    const { vapid, publicUrl, clock } = this.options;
    const { endpoint, p256dh, auth } = subscription;
    const left = Math.floor(between(clock.now(), expiresAt) / SECOND);
    const options = {
      vapidDetails: { subject: publicUrl.startsWith('https:') ? publicUrl : NOBODY, ...vapid },
      TTL: Math.min(Math.max(0, left), LONGEST_TTL),
      urgency: 'high',
      // A newer code takes the place of one that the browser did not fetch yet: only the newest counts. It must not
      // take the place of a notification.
      topic: code === null ? 'notification' : 'code',
    } as const;
    const payload = JSON.stringify({ title, body, code, link, expiresAt });
    try {
      return generateRequestDetails({ endpoint, keys: { p256dh, auth } }, payload, options);
    } catch {
      return undefined;
    }
  }

  private post({ endpoint, method, headers, body }: RequestDetails): Promise<Response> {
    const { 'Content-Length': _counted, ...others } = headers as Record<string, string>;
    return fetch(endpoint, {
      method,
      headers: others,
      body: new Uint8Array(body as Buffer),
      // Where it leads has not been looked at.
      redirect: 'manual',
      signal: AbortSignal.timeout(this.options.timeout ?? 10_000),
    });
  }

  private async outcomeOf(messageId: string, response: Response): Promise<PushOutcome> {
    // What it says is of no use to us, and might be large.
    await response.body?.cancel();
    const { status, ok, headers } = response;
    if (ok) return { kind: 'sent', providerMessageId: messageId };
    const error = `http_${status}`;
    // RFC 8030, section 7.3: the subscription has expired, or its browser dropped it.
    if (status === 404 || status === 410) return { kind: 'gone', error };
    if (status >= 300 && status < 400) return { kind: 'rejected', error };
    const afterMilliseconds = retryAfter(headers.get('retry-after'), Date.parse(this.options.clock.now()));
    return outcomeOfFailure({ status, error, ...(afterMilliseconds !== undefined && { afterMilliseconds }) });
  }
}
