import { PASSWORD, type Client, type Reply } from '../../support';
import { oneTimeCode } from './authenticator';
import { resetTokenIn } from './mails';

const must = (reply: Reply, status: number): Reply => {
  if (reply.status !== status) throw new Error(`${reply.status}: ${JSON.stringify(reply.body)}`);
  return reply;
};

/** Shows the password of somebody who has no factor, in a session that is not stepped up. */
export async function ensureSteppedUp(client: Client, session: string): Promise<void> {
  const { body } = must(await client.get('/session', { session }), 200);
  if (body.steppedUpUntil === null)
    must(await client.post('/session/step-up', { password: PASSWORD }, { session }), 200);
}

export interface AddedApp {
  readonly factorId: string;
  /** Base32. */
  readonly secret: string;
  /** Those that came with the first factor. */
  readonly backupCodes: readonly string[];
}

/** Sets up an authenticator app in a session. The step of now is used up by it. */
export async function addApp(client: Client, session: string): Promise<AddedApp> {
  await ensureSteppedUp(client, session);
  const apps = '/me/two-factor/authenticator-apps';
  const { factorId, secret } = must(await client.post(apps, {}, { session }), 201).body as AddedApp;
  const code = oneTimeCode(secret);
  const { body } = must(await client.post(`${apps}/${factorId}/verifications`, { code }, { session }), 200);
  return { factorId, secret, backupCodes: (body as { backupCodes?: string[] }).backupCodes ?? [] };
}

/** Sets a password by the link that is e-mailed. */
export async function resetByMail(client: Client, email: string, password: string): Promise<void> {
  must(await client.post('/password-resets', { email }), 202);
  must(await client.post(`/password-resets/${await resetTokenIn(client, email)}`, { password }), 204);
}

/** The token of the session that a login started. */
export const sessionOf = ({ body }: Reply): string => (body as { session: { token: string } }).session.token;

/** The types of the factors that a login or a refusal offers, sorted. */
export const typesOf = ({ body }: Reply): string[] =>
  ((body as { factors?: { type: string }[] }).factors ?? []).map(({ type }) => type).sort();
