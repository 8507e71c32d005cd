import { Client, codeIn, enrolledMember, PASSWORD, type Message } from '../support';
import { ServiceProcess, temporaryFolders } from '../faults/harness';
import { until } from '@sallyport/testing';

jest.setTimeout(180_000);

const newFolder = temporaryFolders();

it('writes nothing of a person and no secret, however much it writes', async () => {
  const service = await ServiceProcess.start(newFolder(), { env: { LOG_LEVEL: 'trace' } });
  const client = new Client(service.url);
  const { administrator, member } = await enrolledMember(client);
  const first = await client.message(member.phone, 'sms');
  const login = await client.signIn(member.email, PASSWORD);
  const second = await client.message(member.phone, 'sms', new Set([first.messageId]));
  await client.answer(login, '12345x');
  const done = await client.answer(login, codeIn(second));
  await client.post('/password-resets', { email: member.email });
  const isReset = ({ text }: Message) => text.includes('password-reset');
  const link = await resetLinkOf(client, member.email, isReset);
  await client.post(`/password-resets/${link}`, { password: 'a-new-password-of-hers' });
  await until(() => service.said.includes('"route":"/v1/password-resets/:token"'));
  expect(await service.stop()).toBe(0);

  const { loginToken } = login.body as { loginToken: string };
  const { session } = done.body as { session: { token: string } };
  expect(service.said).toContain('"route":"/v1/logins/:loginId/verifications"');
  const secrets = {
    password: PASSWORD,
    newPassword: 'a-new-password-of-hers',
    email: member.email,
    administrator: administrator.email,
    phone: member.phone,
    national: member.phone.slice(3),
    firstCode: codeIn(first),
    secondCode: codeIn(second),
    loginToken,
    session: session.token,
    device: member.device,
    link,
    backupCode: member.backupCodes[0] ?? 'none',
  };
  const leaked = Object.entries(secrets).filter(([, secret]) => service.said.includes(secret));
  expect(leaked).toEqual([]);
});

it('names the request in each line of it', async () => {
  const service = await ServiceProcess.start(newFolder(), { env: { LOG_LEVEL: 'debug' } });
  const headers = { 'x-request-id': 'request-of-this-test' };
  await new Client(service.url).get('/session', { headers });
  await until(() => service.said.includes('"route":"/v1/session","status":401'));
  const line =
    service.said.split('\n').find((one) => one.includes('"route":"/v1/session","status":401')) ?? '{}';
  expect(JSON.parse(line)).toMatchObject({
    requestId: 'request-of-this-test',
    method: 'GET',
    route: '/v1/session',
    status: 401,
    milliseconds: expect.any(Number) as number,
  });
});

/** The token in the link of a message that comes. */
async function resetLinkOf(client: Client, to: string, is: (message: Message) => boolean): Promise<string> {
  const seen = new Set<string>();
  for (;;) {
    const message = await client.message(to, 'email', seen);
    const token = is(message) ? /password-resets?\/([\w.-]+)/.exec(message.text)?.[1] : undefined;
    if (token !== undefined) return token;
    seen.add(message.messageId);
  }
}
