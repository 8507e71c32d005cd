import { chmodSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Client, newAdministrator, PASSWORD, type SignedIn } from '../support';
import {
  failCalls,
  ServiceProcess,
  tallyOf,
  tell,
  temporaryFolders,
  whyNoStrace,
  WITHOUT_ROOTS_RIGHTS,
} from './harness';

/** What a disk that fails answers to the calls that change it. */
const faults = [
  ['that cannot sync', 'fsync,fdatasync', 'EIO'],
  ['that turned read-only', 'pwrite64,ftruncate', 'EROFS'],
  ['that is full', 'pwrite64', 'ENOSPC'],
] as const;
const MEMBERS = Array.from({ length: 5 }, (_, index) => `member-${index}@acme.example`);

const newFolder = temporaryFolders();

it('a data folder that is read-only is refused in one line', async () => {
  const dataDir = join(newFolder(), 'data');
  await (await ServiceProcess.start(dataDir)).stop();
  for (const file of readdirSync(dataDir)) chmodSync(join(dataDir, file), 0o400);
  chmodSync(dataDir, 0o500);
  expect(await ServiceProcess.refused(dataDir, { under: WITHOUT_ROOTS_RIGHTS })).toEqual({
    code: 78,
    lines: [
      expect.stringMatching(/^\S+ cannot be opened \(.+\)\. Make sure that it may be read and written/),
    ],
  });
}, 60_000);

const why = whyNoStrace();
if (why !== undefined) {
  tell(`not run: disks that fail under a running service, since strace cannot be used here (${why})`);
} else {
  const tally = tallyOf('failing fsync, read-only and full disk under a running service');

  describe.each(faults)('a disk %s', (_, calls, error) => {
    it('is told as 503, loses nothing that was acknowledged, and all is right when it is well again', async () => {
      const dataDir = join(newFolder(), 'data');
      let service = await ServiceProcess.start(dataDir);
      let client = new Client(service.url);
      const administrator = await newAdministrator(client);
      const register = (email: string, headers: Record<string, string> = {}) =>
        client.post(
          '/users',
          { email, password: PASSWORD, role: 'member' },
          { session: administrator.session, headers },
        );

      const mend = await failCalls(service.pid, calls, error);
      const refused = [
        await client.signIn(administrator.email, PASSWORD),
        await register('without-a-key@acme.example'),
        await client.delete('/session', { session: administrator.session }),
      ];
      for (const email of MEMBERS) refused.push(await register(email, { 'idempotency-key': email }));
      expect(refused.map(({ status, body }) => [status, body.code])).toEqual(
        refused.map(() => [503, 'unavailable']),
      );
      for (const { headers } of refused) expect(headers.get('retry-after')).toBe('1');
      await mend();

      for (const email of MEMBERS) {
        expect((await register(email, { 'idempotency-key': email })).status).toBe(201);
      }
      await service.kill();
      service = await ServiceProcess.start(dataDir);
      client = new Client(service.url);
      const position = await caughtUp(client, administrator);
      const { body } = await client.get(`/users?limit=100&after=${position}`, {
        session: administrator.session,
      });
      const emails = (body.data as { email: string }[]).map(({ email }) => email);
      tally.count([administrator.email, ...MEMBERS], emails);
    }, 120_000);
  });
}

/** Position of something that was written just now. */
async function caughtUp(client: Client, { session }: SignedIn): Promise<string> {
  const renamed = await client.call('PATCH', '/me', { name: 'Ada again' }, { session });
  return renamed.headers.get('sallyport-position') ?? '';
}
