import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
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
