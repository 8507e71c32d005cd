import { startHttpProvider, type Answer, type HttpProvider, type ReceivedRequest } from '../http-provider';
import { exampleMessage, violationsOfCreate } from './twilio-document';

export interface TwilioServer extends HttpProvider {
  /** All that requests broke of Twilio's own description of its API. */
  readonly violations: readonly string[];
  /** Takes messages again. */
  work(): void;
}

export interface TwilioAccount {
  readonly accountSid: string;
  readonly authToken: string;
}

/** An error as Twilio answers with it. */
export const twilioError = (status: number, code: number, headers: Record<string, string> = {}): Answer => ({
  status,
  headers,
  body: { code, message: 'as it says', more_info: `https://www.twilio.com/docs/errors/${code}`, status },
});

/** Serves "send a message" of one account, and holds requests against Twilio's own OpenAPI document. */
export async function startTwilio({ accountSid, authToken }: TwilioAccount): Promise<TwilioServer> {
  const violations: string[] = [];
  const expected = {
    path: `/2010-04-01/Accounts/${accountSid}/Messages.json`,
    authorization: `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`,
  };
  let count = 0;
  function take({ method, path, headers, body }: ReceivedRequest): Answer {
    if (`${method} ${path}` !== `POST ${expected.path}`) violations.push(`${method} ${path}`);
    if (headers.authorization !== expected.authorization) return twilioError(401, 20003);
    const fields = Object.fromEntries(new URLSearchParams(body));
    violations.push(...violationsOfCreate(fields));
    count += 1;
    const sid = `SM${String(count).padStart(32, '0')}`;
    const { To: to, From: from = null, Body: text } = fields;
    return { status: 201, body: { ...exampleMessage(), account_sid: accountSid, sid, to, from, body: text } };
  }
  const provider = await startHttpProvider(take);
  return { ...provider, violations, work: () => provider.behave(take) };
}
