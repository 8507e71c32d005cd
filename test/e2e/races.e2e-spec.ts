import { Client, enrolledMember, startApp, type Reply } from '../support';

let client: Client;
beforeAll(async () => (client = new Client((await startApp()).url)));

const RACERS = 100;
const race = (start: () => Promise<Reply>) => Promise.all(Array.from({ length: RACERS }, start));

it('a repeat under one Idempotency-Key has one effect and one answer', async () => {
  const { member } = await enrolledMember(client);
  const headers = { 'idempotency-key': 'same-key' };
  const replies = await race(() =>
    client.call('DELETE', '/me/sessions?except=current', undefined, { session: member.session, headers }),
  );
  expect(new Set(replies.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1);
  const other = await client.post(
    '/session/step-up',
    { factor: 'sms' },
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
