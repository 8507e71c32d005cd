import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { programOf } from '../faults/harness/programs';
import { ServiceProcess, temporaryFolders } from '../faults/harness';
import { Client, codeIn, enrolledMember, PASSWORD } from '../support';

jest.setTimeout(180_000);

const newFolder = temporaryFolders();

interface Ended {
  readonly code: number;
  readonly said: string;
}

/** Runs the command line as a process of its own. */
function cli(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const whole = [...programOf('apps/cli/src/main.ts'), ...args];
  const base = { PATH: process.env['PATH'] ?? '', SALLYPORT_ENV: 'test' };
  return new Promise((resolve) => {
    execFile(process.execPath, whole, { env: { ...base, ...env } }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, said: stdout + stderr }),
    );
  });
}

const on = (folder: string) => ({ SALLYPORT_DATA_DIR: folder });

describe('config:check', () => {
  it('tells of each setting, and shows no secret', async () => {
    const { code, said } = await cli(['config:check'], {
      PORT: '4000',
      MONGODB_URI: 'mongodb://sallyport:s3cret@db/sallyport',
    });
    expect(code).toBe(0);
    expect(said).toMatch(/^PORT +set +4000$/m);
    expect(said).toMatch(/^SALLYPORT_RATE_LIMIT_SCALE +default +1$/m);
    expect(said).toMatch(/^REDIS_URL +unset$/m);
    expect(said).toMatch(/^MONGODB_URI +set +\*\*\*$/m);
    expect(said).not.toContain('s3cret');
  });

  it('names each fault with its cure, and ends with 78', async () => {
    const { code, said } = await cli(['config:check'], { PORT: 'many', LOG_LEVEL: 'loud' });
    expect(code).toBe(78);
    expect(said).toContain("PORT is 'many': set a port number from 0 to 65535");
    expect(said).toContain("LOG_LEVEL is 'loud': set one of");
  });
});

it('tells how it is used', async () => {
  const { code, said } = await cli(['explode']);
  expect([code, said.startsWith('Usage:')]).toEqual([64, true]);
});

it('backs up a running service, and brings it back elsewhere', async () => {
  const [data, copy, elsewhere] = [newFolder(), join(newFolder(), 'backup'), newFolder()];
  const service = await ServiceProcess.start(data);
  const { member } = await enrolledMember(new Client(service.url));
  const backup = await cli(['backup', copy], on(data));
  expect(backup).toEqual({ code: 0, said: expect.stringContaining('keys.json) are not in it') as string });
  expect(await service.stop()).toBe(0);
  expect((await cli(['backup', copy], on(data))).said).toContain('is not empty');

  const keyless = await cli(['restore', copy], on(elsewhere));
  expect(keyless).toEqual({ code: 78, said: expect.stringContaining('keys.json is missing') as string });
  mkdirSync(elsewhere, { recursive: true });
  copyFileSync(join(data, 'keys.json'), join(elsewhere, 'keys.json'));
  const restored = await cli(['restore', copy], on(elsewhere));
  expect(restored).toEqual({ code: 0, said: expect.stringContaining('All of it can be read.') as string });
  expect((await cli(['restore', copy], on(elsewhere))).said).toContain('is not empty');

  const again = await ServiceProcess.start(elsewhere);
  const { status, body } = await new Client(again.url).signIn(member.email, PASSWORD);
  expect([status, (body as { status: string }).status]).toEqual([200, 'challenge_required']);
  expect(await again.stop()).toBe(0);
});

it('finds what is wrong with a log, and restores none such', async () => {
  const [data, copy, elsewhere] = [newFolder(), join(newFolder(), 'backup'), newFolder()];
  const service = await ServiceProcess.start(data);
  await enrolledMember(new Client(service.url));
  await service.stop();
  await cli(['backup', copy], on(data));
  expect((await cli(['verify'], on(data))).code).toBe(0);

  // A user's event is lost, and another is changed by hand.
  const log = new DatabaseSync(join(copy, 'events.db'));
  log.exec('DROP TRIGGER events_stay; DROP TRIGGER events_stay_as_they_are');
  log.exec("DELETE FROM events WHERE stream LIKE 'factors-%' AND revision = 1");
  log.exec(
    'UPDATE events SET data = replace(data, \'"email":"\', \'"email":"A\') WHERE type = \'UserRegistered\'',
  );
  log.close();
  const keys = new DatabaseSync(join(copy, 'keys.db'));
  keys.exec(
    "UPDATE data_keys SET wrapped = replace(wrapped, '.', '.AAAA') WHERE userId = (SELECT min(userId) FROM data_keys)",
  );
  keys.close();
  const found = await cli(['verify', copy], on(data));
  expect(found.code).toBe(1);
  expect(found.said).toMatch(/^factors-\S+ goes from revision 0 to 2 at position \d+$/m);
  expect(found.said).toMatch(/^UserRegistered at position \d+ cannot be read: \w+$/m);
  expect(found.said).toMatch(/^the data key of user \S+ cannot be unwrapped$/m);

  copyFileSync(join(data, 'keys.json'), join(elsewhere, 'keys.json'));
  expect((await cli(['restore', copy], on(elsewhere))).code).toBe(1);
  expect((await cli(['verify'], on(elsewhere))).said).toContain('events.db is missing');
});

it('notices that the log was changed since a backup, where each event can be read', async () => {
  const [data, copy] = [newFolder(), join(newFolder(), 'backup')];
  const service = await ServiceProcess.start(data);
  const client = new Client(service.url);
  await enrolledMember(client);
  expect((await cli(['backup', copy], on(data))).code).toBe(0);
  // It goes on: what is added is no change.
  await enrolledMember(client);
  await service.stop();
  const against = ['verify', '--against', join(copy, 'manifest.json')];
  expect((await cli(against, on(data))).code).toBe(0);
  expect((await cli(['verify', copy], on(data))).code).toBe(0);

  for (const folder of [data, copy]) {
    const log = new DatabaseSync(join(folder, 'events.db'));
    log.exec('DROP TRIGGER events_stay_as_they_are');
    const { changes } = log
      .prepare(
        `UPDATE events SET data = replace(data, '"passwordCorrect":true', '"passwordCorrect":null')
         WHERE position = (SELECT min(position) FROM events WHERE type = 'LoginAttempted')`,
      )
      .run();
    log.close();
    expect(changes).toBe(1);
  }
  expect((await cli(['verify'], on(data))).code).toBe(0);
  const changed = {
    code: 1,
    said: expect.stringMatching(/^up to position \d+ the log is not what it was$/m),
  };
  expect(await cli(against, on(data))).toEqual(changed);
  expect(await cli(['verify', copy], on(data))).toEqual(changed);
  expect((await cli(['verify', '--against', join(data, 'keys.json')], on(data))).said).toContain(
    'no manifest',
  );
});

describe('an auditor', () => {
  // For all of them: `newFolder` takes it away after the first.
  const data = mkdtempSync(join(tmpdir(), 'sallyport-cli-'));
  let member: { readonly userId: string; readonly email: string };
  let running: ServiceProcess;
  beforeAll(async () => {
    running = await ServiceProcess.start(data);
    ({ member } = await enrolledMember(new Client(running.url)));
  });
  afterAll(async () => {
    await running.stop();
    rmSync(data, { recursive: true });
  });

  const eventsOf = async (...args: readonly string[]) => {
    const { code, said } = await cli(['replay', ...args], on(data));
    expect(code).toBe(0);
    return said
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as { type: string; data: Record<string, unknown>; occurredAt: string });
  };

  it('reads the log while the service writes it, without what identifies anybody', async () => {
    const all = await eventsOf();
    expect(all.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['OrganizationCreated', 'UserRegistered', 'LoginAttempted', 'SessionStarted']),
    );
    expect(JSON.stringify(all)).not.toContain(member.email);
    expect(JSON.stringify(all)).not.toMatch(/"v1\./);
  });

  it('opens personal fields on demand, and no secret', async () => {
    const [registered, ...others] = await eventsOf('--open', '--stream', `user-${member.userId}`);
    expect(registered).toMatchObject({
      type: 'UserRegistered',
      data: { email: member.email, passwordHash: '[sealed]' },
    });
    expect(others.every(({ type }) => type !== 'UserRegistered')).toBe(true);
  });

  it('chooses events by type, user and time', async () => {
    const ofMember = await eventsOf('--user', member.userId, '--type', 'LoginAttempted');
    expect(ofMember.length).toBeGreaterThan(0);
    expect(new Set(ofMember.map(({ type }) => type))).toEqual(new Set(['LoginAttempted']));
    const [first] = ofMember;
    expect(
      await eventsOf('--type', 'LoginAttempted', '--user', member.userId, '--to', first?.occurredAt ?? ''),
    ).toEqual([]);
    expect(
      await eventsOf('--type', 'LoginAttempted', '--user', member.userId, '--from', first?.occurredAt ?? ''),
    ).toEqual(ofMember);
    expect((await cli(['replay', '--sort', 'type'], on(data))).code).toBe(64);
  });

  it('takes each decision again, also under another policy', async () => {
    const { code, said } = await cli(['policy-check'], on(data));
    expect(said).toMatch(/^[1-9]\d* decisions were taken again; 0 came out otherwise\.$/m);
    expect(code).toBe(0);
    const file = join(data, 'policy.json');
    const policy = {
      requireOn: [],
      deviceTrustDays: 30,
      locationGranularity: 'city',
      backupCodeEmail: 'codes',
      allowedFactors: ['sms', 'backup_code'],
    };
    writeFileSync(file, JSON.stringify(policy));
    expect((await cli(['policy-check', '--policy', file], on(data))).said).toMatch(
      / [1-9]\d* were asked for a second factor; under the other policy 0 would have been\.$/m,
    );
    writeFileSync(file, JSON.stringify({ ...policy, requireOn: ['always'] }));
    expect((await cli(['policy-check', '--policy', file], on(data))).code).toBe(78);
  });
});

it('finds a decision that does not follow from what was recorded', async () => {
  const data = newFolder();
  const service = await ServiceProcess.start(data);
  await enrolledMember(new Client(service.url));
  await service.stop();
  const log = new DatabaseSync(join(data, 'events.db'));
  log.exec('DROP TRIGGER events_stay_as_they_are');
  log.exec(
    `UPDATE events SET data = replace(data, '"deviceBlocked":false', '"deviceBlocked":true')
     WHERE position = (SELECT max(position) FROM events WHERE type = 'LoginAttempted')`,
  );
  log.close();
  const { code, said } = await cli(['policy-check'], on(data));
  expect(code).toBe(1);
  expect(said).toMatch(/^login \S+ at position \d+: \w+ \(.+\) then, LoginDenied \(device_blocked\) now$/m);
});

it('rotates keys: codes, sessions and passwords from before go on to work', async () => {
  const data = newFolder();
  const before = await ServiceProcess.start(data);
  const client = new Client(before.url);
  const { member } = await enrolledMember(client);
  const first = await client.message(member.phone, 'sms');
  const login = await client.signIn(member.email, PASSWORD);
  const code = codeIn(await client.message(member.phone, 'sms', new Set([first.messageId])));
  expect((await cli(['rotate-keys'], on(data))).code).toBe(0);
  // The running service knows nothing of it.
  expect((await client.get('/session', { session: member.session })).status).toBe(200);
  await before.stop();

  const after = await ServiceProcess.start(data, { env: { LOG_LEVEL: 'info' } });
  const now = new Client(after.url);
  expect(after.said).toContain('data keys were wrapped by the current key');
  expect((await now.get('/session', { session: member.session })).status).toBe(200);
  expect((await now.answer(login, code)).status).toBe(200);
  expect((await now.signIn(member.email, PASSWORD)).status).toBe(200);
  await after.stop();

  // Every data key is wrapped by the new key alone.
  const ring = JSON.parse(readFileSync(join(data, 'keys.json'), 'utf8')) as { current: string; keys: object };
  expect(Object.keys(ring.keys)).toHaveLength(2);
  const keys = new DatabaseSync(join(data, 'keys.db'), { readOnly: true });
  const wrapped = keys.prepare('SELECT wrapped FROM data_keys').all() as unknown as { wrapped: string }[];
  keys.close();
  expect(wrapped.length).toBeGreaterThan(0);
  expect(wrapped.filter(({ wrapped: one }) => !one.startsWith(`${ring.current}.`))).toEqual([]);
  expect((await cli(['verify'], on(data))).code).toBe(0);
});
