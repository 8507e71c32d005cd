import {
  compile,
  startHttpProvider,
  violationsOf,
  type Answer,
  type HttpProvider,
  type ReceivedRequest,
} from '../http-provider';
import { mailSendSchema } from './mail-send-schema';

export interface SendGridServer extends HttpProvider {
  /** All that requests broke of what SendGrid documents. */
  readonly violations: readonly string[];
  /** Takes messages again. */
  work(): void;
}

/** An error as SendGrid answers with it. */
export const sendGridError = (
  status: number,
  field: string | null = null,
  headers: Record<string, string> = {},
): Answer => ({ status, headers, body: { errors: [{ message: 'as it says', field, help: null }] } });

const isMail = compile(mailSendSchema);

/** Serves POST /v3/mail/send to the holder of a key. */
export async function startSendGrid(apiKey: string): Promise<SendGridServer> {
  const violations: string[] = [];
  let count = 0;
  function take({ method, path, headers, body }: ReceivedRequest): Answer {
    if (`${method} ${path}` !== 'POST /v3/mail/send') violations.push(`${method} ${path}`);
    if (headers.authorization !== `Bearer ${apiKey}`) return sendGridError(401);
    if (headers['content-type'] !== 'application/json') violations.push(`${headers['content-type']}`);
    const mail: unknown = JSON.parse(body);
    violations.push(...violationsOf(isMail, mail), ...misplacedParts(mail));
    count += 1;
    return { status: 202, headers: { 'x-message-id': `mail-${count}` } };
  }
  const provider = await startHttpProvider(take);
  return { ...provider, violations, work: () => provider.behave(take) };
}

/** SendGrid refuses a mail whose plain text does not stand before its HTML. */
function misplacedParts(mail: unknown): string[] {
  const { content = [] } = mail as { content?: { type?: string }[] };
  const types = content.map(({ type }) => type);
  return types.indexOf('text/plain') > types.indexOf('text/html')
    ? ['text/plain stands behind text/html']
    : [];
}
