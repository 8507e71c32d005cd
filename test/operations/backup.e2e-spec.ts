import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ServiceProcess, temporaryFolders } from '../faults/harness';
import { Client, enrolledMember, PASSWORD } from '../support';
import { cli, on } from './support/cli';

jest.setTimeout(180_000);

const newFolder = temporaryFolders();

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
