import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ServiceProcess, temporaryFolders } from '../faults/harness';
import { Client, codeIn, enrolledMember, PASSWORD } from '../support';
import { cli, on } from './support/cli';

jest.setTimeout(180_000);

const newFolder = temporaryFolders();

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
