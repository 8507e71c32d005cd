import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '@sallyport/testing';
import {
  Client,
  enrolledMember,
  newAdministrator,
  newDataFolder,
  newMember,
  PASSWORD,
  startApp,
  stopApp,
  type Message,
  type Person,
} from '../support';
import { cli, on } from './support/cli';

jest.setTimeout(180_000);

let app: Awaited<ReturnType<typeof startApp>>;
let client: Client;
beforeAll(async () => {
  app = await startApp();
  client = new Client(app.url);
});

/** Runs the command line on the data folder of the running service. */
const run = (...args: readonly string[]) => cli(args, on(app.config.dataDir));

const locks = 10;
const complete = { status: 200, body: { status: 'complete' } };
const wrong = { status: 401, body: { code: 'invalid_credentials' } };

/** Wrong passwords from as many networks, until the account is locked. */
async function lock({ email }: Person): Promise<void> {
  for (let index = 0; index < locks; index++)
    expect(await client.signIn(email, 'not the password', { from: `198.51.100.${index}` })).toMatchObject(
      wrong,
    );
  expect(await client.signIn(email, PASSWORD)).toMatchObject(wrong);
}

const eventsOf = (stream: string) => app.parts.store.readStream(stream);

/** The first e-mail to an address whose subject fits; waits for it. */
async function emailTo(to: string, subject: RegExp): Promise<Message> {
  const seen = new Set<string>();
  for (;;) {
    const message = await client.message(to, 'email', seen);
    if (subject.test(message.subject ?? '')) return message;
    seen.add(message.messageId);
  }
}

describe('unlock', () => {
  it('unlocks an account while the service runs', async () => {
    const member = await newMember(client, await newAdministrator(client));
    await lock(member);
    expect(await run('unlock', member.email.toUpperCase())).toEqual({
      code: 0,
      said: `${member.email.toUpperCase()} is unlocked: wrong attempts count from zero again.\n`,
    });
    await until(async () => (await client.signIn(member.email, PASSWORD)).status === 200);
    const lifted = (await eventsOf(`attempts-${member.userId}`)).find(({ type }) => type === 'LockoutLifted');
    expect(JSON.parse(lifted?.data ?? '')).toMatchObject({ reason: 'operator' });
    expect(JSON.parse(lifted?.metadata ?? '')).toMatchObject({
      actor: { kind: 'system', id: 'operator' },
      organizationId: member.organizationId,
      userId: member.userId,
    });
  });

  it('opens a lock of the second factor too, which the mailed link does not', async () => {
    const { member } = await enrolledMember(client);
    const wrongCodes = async () => {
      const login = await client.signIn(member.email, PASSWORD);
      const replies = [];
      for (let count = 0; count < 5; count++)
        replies.push(await client.answer(login, 'ABCD-EFGH-JKMN-PQRS', { factor: 'backup_code' }));
      return replies.map(({ status }) => status);
    };
    const waiting = await client.signIn(member.email, PASSWORD);
    await wrongCodes();
    await wrongCodes();
    const answer = () => client.answer(waiting, member.backupCodes[0] ?? '', { factor: 'backup_code' });
    expect(await answer()).toMatchObject({ status: 429, body: { code: 'locked' } });
    expect((await run('unlock', member.email)).code).toBe(0);
    await until(async () => (await answer()).status === 200);
  });

  it('records nothing when nothing was counted', async () => {
    const member = await newMember(client, await newAdministrator(client));
    const { code, said } = await run('unlock', member.email);
    expect([code, said]).toEqual([0, `${member.email} is not locked: no wrong attempts are counted.\n`]);
    expect(await eventsOf(`attempts-${member.userId}`)).toEqual([]);
  });
});

describe('recover', () => {
  it('starts a recovery that every administrator and every channel of the user hears of', async () => {
    const { administrator, member } = await enrolledMember(client);
    const { code, said } = await run('recover', member.email);
    expect(code).toBe(0);
    const dueAt = /opens at (\S+)\.$/m.exec(said)?.[1] ?? '';
    expect(Date.parse(dueAt) - Date.now()).toBeGreaterThan(71 * 60 * 60 * 1_000);
    expect(said).toContain('A sign-in with two factors or another administrator cancels it.');

    // The running service sends the messages.
    const { text } = await emailTo(member.email, /recovery/i);
    expect(text).toContain('An operator of this service');
    expect(text).not.toContain('/recoveries/');
    await until(async () => /recover/i.test((await client.message(member.phone, 'sms')).text));
    expect((await emailTo(administrator.email, /recovery/i)).text).toContain(member.email);

    const recovery = { dueAt, requestedBy: 'operator' };
    expect((await client.get('/session', { session: member.session })).body.recovery).toEqual(recovery);
    expect((await client.signIn(member.email, PASSWORD)).body.recovery).toEqual(recovery);

    const again = await run('recover', member.email);
    expect(again.said).toContain(`was requested before (operator) and opens at ${dueAt}.`);

    const login = await client.signIn(member.email, PASSWORD);
    const backupCode = member.backupCodes[0] ?? '';
    expect(await client.answer(login, backupCode, { factor: 'backup_code' })).toMatchObject(complete);
    expect((await client.signIn(member.email, PASSWORD)).body.recovery).toBeUndefined();
  });

  it('seals what it records of a person under their own key', async () => {
    const { member } = await enrolledMember(client);
    await run('recover', member.email);
    const requested = (await eventsOf(`factors-${member.userId}`)).find(
      ({ type }) => type === 'RecoveryRequested',
    );
    expect(requested?.data).not.toContain(member.phone);
    const [opened] = requested ? await app.parts.codec.decodeAll([requested]) : [];
    expect(opened?.data).toMatchObject({ phone: member.phone, requestedBy: 'operator' });
    expect((await run('verify')).code).toBe(0);
  });

  it('refuses an account without a second factor', async () => {
    const member = await newMember(client, await newAdministrator(client));
    expect(await run('recover', member.email)).toEqual({
      code: 1,
      said: `${member.email} has no second factor, so there is nothing to recover.\n`,
    });
  });

  it('leaves the recovery that a user asked for as it is, and says who asked', async () => {
    const { member } = await enrolledMember(client);
    const { loginId, loginToken } = (await client.signIn(member.email, PASSWORD)).body as Record<
      'loginId' | 'loginToken',
      string
    >;
    const asked = await client.post(`/logins/${loginId}/recovery`, {}, { login: loginToken });
    const { said } = await run('recover', member.email);
    expect(said).toContain(`was requested before (user) and opens at ${asked.body.dueAt}.`);
    expect(said).toContain('and so does the link in the messages');
  });
});

describe.each(['unlock', 'recover'])('%s', (command) => {
  it('refuses an address that no account has', async () => {
    expect(await run(command, 'nobody@acme.example')).toEqual({
      code: 1,
      said: 'No account has the address nobody@acme.example.\n',
    });
  });

  it.each([[[]], [['ada@acme.example', 'ana@acme.example']], [['ada@acme.example', '--now']]])(
    'shows how it is used when it is called with %j',
    async (args) => {
      const { code, said } = await run(command, ...args);
      expect([code, said.startsWith('Usage:')]).toEqual([64, true]);
    },
  );

  it('names the data folder that is missing, and makes nothing there', async () => {
    const folder = join(newDataFolder(), 'elsewhere');
    const { code, said } = await cli([command, 'ada@acme.example'], on(folder));
    expect(code).toBe(78);
    expect(said).toContain(`${join(folder, 'events.db')} is missing.`);
    expect(existsSync(folder)).toBe(false);
  });

  it('works on the data folder of a service that is stopped', async () => {
    const stopped = await startApp();
    const { member } = await enrolledMember(new Client(stopped.url));
    await stopApp(stopped);
    expect((await cli([command, member.email], on(stopped.config.dataDir))).code).toBe(0);
  });
});
