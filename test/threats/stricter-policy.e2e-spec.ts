import {
  Client,
  enrol,
  newAdministrator,
  newMember,
  PASSWORD,
  SAO_PAULO,
  setPolicy,
  startApp,
  type Enrolled,
  type SignedIn,
} from '../support';
import { addApp, sessionOf } from './support/assurance';

// Vaultwarden CVE-2026-43911: the policy became stricter, and the sessions of the old one went on.

jest.setTimeout(300_000);

let app: Awaited<ReturnType<typeof startApp>>;
let client: Client;
beforeEach(async () => {
  app = await startApp();
  client = new Client(app.url);
});

const statusOf = async (session: string) => (await client.get('/session', { session })).status;
const onNewDevices = { requireOn: ['new_device'] };

interface Sessions {
  readonly administrator: SignedIn;
  readonly member: Enrolled;
  /** By SMS. */
  readonly bySms: string;
  /** By a backup code. */
  readonly byBackupCode: string;
  /** By the password alone, on a trusted device at a known location. */
  readonly byPassword: string;
  /** The same, at a location where nobody has signed in before. */
  readonly elsewhere: string;
}

/** Every kind of session that a policy for new devices grants. */
async function everyKind(): Promise<Sessions> {
  const administrator = await newAdministrator(client);
  await setPolicy(client, administrator, onNewDevices);
  const member = await enrol(client, await newMember(client, administrator));
  const login = await client.signIn(member.email, PASSWORD);
  const [code = ''] = member.backupCodes;
  const byBackupCode = sessionOf(await client.answer(login, code, { factor: 'backup_code' }));
  const { device } = member;
  const byPassword = sessionOf(await client.signIn(member.email, PASSWORD, { device }));
  const far = { device, from: SAO_PAULO };
  const elsewhere = sessionOf(await client.signIn(member.email, PASSWORD, far));
  return { administrator, member, bySms: member.session, byBackupCode, byPassword, elsewhere };
}

/** Changes the policy while no projector and no reactor runs; gives the status of each session on its next request. */
async function statusesAfter(sessions: Sessions, policy: object) {
  const { administrator, bySms, byBackupCode, byPassword, elsewhere } = sessions;
  const tokens = { administrator: administrator.session, bySms, byBackupCode, byPassword, elsewhere };
  for (const token of Object.values(tokens)) expect(await statusOf(token)).toBe(200);
  await app.projector.stop();
  await setPolicy(client, administrator, policy);
  const statuses: Record<string, number> = {};
  for (const [name, token] of Object.entries(tokens)) statuses[name] = await statusOf(token);
  return statuses;
}

const all = { administrator: 200, bySms: 200, byBackupCode: 200, byPassword: 200, elsewhere: 200 };

it('every sign-in asks: sessions by password end, also where the policy was on', async () => {
  const statuses = await statusesAfter(await everyKind(), { requireOn: ['every_login'] });
  expect(statuses).toEqual({ ...all, byPassword: 401, elsewhere: 401 });
});

it('new locations ask: only sessions that began at one end', async () => {
  const statuses = await statusesAfter(await everyKind(), { requireOn: ['new_device', 'new_location'] });
  expect(statuses).toEqual({ ...all, elsewhere: 401 });
});

it('a factor is no longer allowed: sessions by it end', async () => {
  const sessions = await everyKind();
  const allowedFactors = ['sms', 'totp'];
  const statuses = await statusesAfter(sessions, { ...onNewDevices, allowedFactors });
  expect(statuses).toEqual({ ...all, byBackupCode: 401 });
});

it('SMS is no longer allowed: its sessions end', async () => {
  const sessions = await everyKind();
  const allowedFactors = ['totp', 'backup_code'];
  const statuses = await statusesAfter(sessions, { ...onNewDevices, allowedFactors });
  expect(statuses).toMatchObject({ administrator: 200, bySms: 401, byBackupCode: 200 });
});

it('a looser policy later brings no session back', async () => {
  const sessions = await everyKind();
  await statusesAfter(sessions, { requireOn: ['every_login'], allowedFactors: ['totp', 'backup_code'] });
  await setPolicy(client, sessions.administrator, onNewDevices);
  for (const token of [sessions.bySms, sessions.byPassword, sessions.elsewhere])
    expect(await statusOf(token)).toBe(401);
});

it.each([
  ['how backup codes are e-mailed', { backupCodeEmail: 'codes' }],
  ['how long devices are trusted', { deviceTrustDays: 7 }],
  ['what asks for less', { requireOn: [] }],
  ['what allows more', { allowedFactors: ['sms', 'totp', 'push', 'backup_code'] }],
])('a change of %s ends nothing', async (_, change) => {
  expect(await statusesAfter(await everyKind(), { ...onNewDevices, ...change })).toEqual(all);
});

it('a factor that its owner set up does not end the session in which that was done', async () => {
  const member = await newMember(client, await newAdministrator(client));
  const session = sessionOf(await client.signIn(member.email, PASSWORD));
  await addApp(client, session);
  expect(await statusOf(session)).toBe(200);
});
