import type { CallBack, CallBackReader, DeliveryReport } from '@sallyport/ports';
import { validateRequest } from 'twilio';
import { nameOfCode } from './error-codes';

/** Reads status call-backs (twilio.com/docs/messaging/guides/track-outbound-message-status). */
export class TwilioCallBacks implements CallBackReader {
  /** @param publicUrl origin that the call-backs were asked to: what Twilio signs begins with it */
  constructor(private readonly options: { readonly authToken: string; readonly publicUrl: string }) {}

  read({ path, headers, body }: CallBack): readonly DeliveryReport[] | undefined {
    const { authToken, publicUrl } = this.options;
    const signature = headers['x-twilio-signature'];
    const form = new URLSearchParams(body.toString('utf8'));
    const url = publicUrl + path;
    if (typeof signature !== 'string' || !validateRequest(authToken, signature, url, valuesOf(form)))
      return undefined;
    const messageId = new URL(url).searchParams.get('message');
    const status = form.get('MessageStatus');
    if (messageId === null) return [];
    if (status === 'delivered') return [{ messageId, kind: 'confirmed', error: null }];
    // Beside `queued`, `sent` and the like, which say that it is on its way.
    if (status !== 'undelivered' && status !== 'failed') return [];
    const code = Number(form.get('ErrorCode'));
    return [{ messageId, kind: 'bounced', error: code > 0 ? nameOfCode(code) : status }];
  }
}

/** A field that comes twice is signed with both its values. */
function valuesOf(form: URLSearchParams): Record<string, string | string[]> {
  return Object.fromEntries(
    [...new Set(form.keys())].map((name) => {
      const [value = '', ...more] = form.getAll(name);
      return [name, more.length > 0 ? [value, ...more] : value];
    }),
  );
}
