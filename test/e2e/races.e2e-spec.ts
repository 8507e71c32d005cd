import { Client, codeIn, enrolledMember, PASSWORD, startApp, type Reply } from '../support';

let client: Client;
beforeAll(async () => (client = new Client((await startApp()).url)));

const RACERS = 100;
const winners = (replies: readonly Reply[]) => replies.filter(({ status }) => status === 200);
const race = (start: () => Promise<Reply>) => Promise.all(Array.from({ length: RACERS }, start));

// Keycloak RecoveryAuthnCodes test06, Parse CVE-2026-31875: one code, used many times at once.
it('one of a hundred uses of a backup code wins', async () => {
  const { member } = await enrolledMember(client);
  for (const code of member.backupCodes.slice(0, 3)) {
    const login = await client.signIn(member.email, PASSWORD);
    expect(winners(await race(() => client.answer(login, code, { factor: 'backup_code' })))).toHaveLength(1);
  }
  const { body } = await client.get('/me/two-factor', { session: member.session });
  expect(body).toMatchObject({ backupCodes: { remaining: 7 } });
}, 30_000);

// MISP CVE-2026-107276: the right code in parallel.
it('a hundred right codes make one session', async () => {
  const { member } = await enrolledMember(client);
  const seen = new Set([(await client.message(member.phone, 'sms')).messageId]);
  const login = await client.signIn(member.email, PASSWORD);
  const code = codeIn(await client.message(member.phone, 'sms', seen));
  expect(winners(await race(() => client.answer(login, code)))).toHaveLength(1);
  const { body } = await client.get('/me/sessions', { session: member.session });
  expect((body as { data: unknown[] }).data).toHaveLength(2);
}, 30_000);

it('a repeat under one Idempotency-Key has one effect and one answer', async () => {
  const { member } = await enrolledMember(client);
  const headers = { 'idempotency-key': 'same-key' };
  const replies = await race(() =>
    client.call('DELETE', '/me/sessions?except=current', undefined, { session: member.session, headers }),
  );
  expect(new Set(replies.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1);
  const other = await client.post(
    '/session/step-up',
    { password: PASSWORD },
    { session: member.session, headers },
  );
  expect(other.status).toBe(200);
  const reused = await client.post(
    '/session/step-up',
    { password: 'another' },
    { session: member.session, headers },
  );
  expect(reused).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } });
});
