import { Client, enrolledMember, PASSWORD, startApp, type Reply } from '../support';

// Parse CVE-2026-31875: codes were not used up. Keycloak RecoveryAuthnCodes test06: one was good twice at once.

jest.setTimeout(300_000);

const RACERS = 100;
const ROUNDS = 20;

let client: Client;
beforeAll(async () => (client = new Client((await startApp()).url)));

const remaining = async (session: string): Promise<number> =>
  (await client.get('/me/two-factor', { session })).body.backupCodes.remaining as number;

it('a backup code is good once', async () => {
  const { member } = await enrolledMember(client);
  const [used = '', unused = ''] = member.backupCodes;
  const signIn = async (code: string) => {
    const login = await client.signIn(member.email, PASSWORD);
    return client.answer(login, code, { factor: 'backup_code' });
  };
  expect(await signIn(used)).toMatchObject({ status: 200, body: { status: 'complete' } });
  for (const again of [used, used.toLowerCase(), used.replaceAll('-', ''), ` ${used} `]) {
    expect([400, 401]).toContain((await signIn(again)).status);
  }
  expect(await signIn(unused)).toMatchObject({ status: 200, body: { status: 'complete' } });
  expect(await remaining(member.session)).toBe(8);
});

it(`of a hundred uses at once one wins, ${ROUNDS} times`, async () => {
  let rounds = 0;
  while (rounds < ROUNDS) {
    const { member } = await enrolledMember(client);
    for (const [index, code] of member.backupCodes.entries()) {
      const login = await client.signIn(member.email, PASSWORD);
      const replies = await Promise.all(
        Array.from({ length: RACERS }, () => client.answer(login, code, { factor: 'backup_code' })),
      );
      expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
      expect(await remaining(member.session)).toBe(9 - index);
      rounds += 1;
    }
  }
});

it('of many logins that one code is used for at once, one is completed', async () => {
  const { member } = await enrolledMember(client);
  const [code = ''] = member.backupCodes;
  const logins: Reply[] = [];
  for (let count = 0; count < 8; count++) logins.push(await client.signIn(member.email, PASSWORD));
  const replies = await Promise.all(
    Array.from({ length: RACERS }, (_, index) => {
      const login = logins[index % logins.length];
      if (!login) throw new Error('no login waits');
      return client.answer(login, code, { factor: 'backup_code' });
    }),
  );
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(await remaining(member.session)).toBe(9);
});
