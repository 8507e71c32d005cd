import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ServiceProcess, temporaryFolders } from '../faults/harness';
import { Client, enrolledMember } from '../support';
import { cli, on } from './support/cli';

jest.setTimeout(180_000);

const newFolder = temporaryFolders();

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
