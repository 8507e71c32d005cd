import { chmodSync, cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readKeyFile } from '@sallyport/adapters/sqlite';
import { SystemClock, SystemEntropy } from '@sallyport/adapters/system';
import { verifyFolder } from '../../apps/cli/src/verify-folder';
import { Client, codeIn, newDataFolder, startApp, stopApp, type Message } from '../support';

// A data folder that version 0.1.0 wrote, and a newer version opens.

jest.setTimeout(120_000);

interface Person {
  readonly email: string;
  readonly password: string;
  readonly userId: string;
}
interface SignedIn extends Person {
  readonly session: string;
  readonly device: string;
}
/** What the fixture holds; see the file beside it. */
interface Made {
  readonly madeAt: string;
  readonly ada: SignedIn;
  /** By password only, on one device. */
  readonly ana: SignedIn;
  /** By authenticator app; more than 32 sign-ins, so that the state of his streams is carried forward. */
  readonly bob: SignedIn;
  /** By SMS; changed her number. */
  readonly carol: SignedIn & { readonly phone: string };
  /** By SMS first, and last by password only. */
  readonly dave: SignedIn;
  /** Locked after ten wrong passwords. */
  readonly erin: Person;
  /** In an organization that allows only passkeys. */
  readonly pat: SignedIn;
  readonly service: { readonly token: string };
}

const fixtures = join(__dirname, '../fixtures');
const made = JSON.parse(readFileSync(join(fixtures, 'landed-data-folder.json'), 'utf8')) as Made;
const { ana, bob, carol, dave, erin, pat, service } = made;
const MINUTE = 60_000;

let folder: string;
let app: Awaited<ReturnType<typeof startApp>>;
let client: Client;
/** Milliseconds from the machine's clock to that of the service. */
let offset: number;

beforeEach(async () => {
  offset = Date.parse(made.madeAt) + 5 * MINUTE - Date.now();
  // All parts, since a worker drops a code that expired by its own clock.
  jest
    .spyOn(SystemClock.prototype, 'now')
    .mockImplementation(() => new Date(Date.now() + offset).toISOString());
  folder = newDataFolder();
  cpSync(join(fixtures, 'landed-data-folder'), folder, { recursive: true });
  // Git keeps no such modes.
  chmodSync(join(folder, 'keys.json'), 0o600);
  app = await startApp({ SALLYPORT_DATA_DIR: folder });
  client = new Client(app.url);
});
afterEach(() => jest.restoreAllMocks());

const signIn = ({ email, password }: Person, device?: string) => client.signIn(email, password, { device });

it('keeps a session open', async () => {
  expect(await client.get('/session', { session: bob.session })).toMatchObject({
    status: 200,
    body: { email: bob.email, assurance: 'two_factor', amr: ['pwd', 'mfa'] },
  });
});

it('trusts a device whose last sign-in was by two factors', async () => {
  expect(await signIn(bob, bob.device)).toMatchObject({
    status: 200,
    body: { status: 'complete', reasons: [] },
  });
});

it('does not trust a device that only ever signed in by password', async () => {
  expect(await signIn(ana, ana.device)).toMatchObject({
    status: 200,
    body: { status: 'enrolment_required', session: null },
  });
});

it('does not trust a device whose last sign-in was by password', async () => {
  expect(await signIn(dave, dave.device)).toMatchObject({
    status: 200,
    body: { status: 'challenge_required', session: null },
  });
});

it('signs in by SMS at a number that was changed', async () => {
  const before = await client.get(`/outbox/messages?channel=sms&to=${encodeURIComponent(carol.phone)}`);
  const seen = new Set<string>(before.body.data.map(({ messageId }: Message) => messageId));
  const login = await signIn(carol);
  expect(login).toMatchObject({ status: 200, body: { challenge: { factor: 'sms' } } });
  const code = codeIn(await client.message(carol.phone, 'sms', seen));
  expect(await client.answer(login, code)).toMatchObject({ status: 200, body: { status: 'complete' } });
});

it('unlocks a user within an hour', async () => {
  offset += 60 * MINUTE;
  expect(await signIn(erin)).toMatchObject({ status: 200, body: { status: 'enrolment_required' } });
});

it('offers factors that can be enrolled where the policy allows only passkeys', async () => {
  const login = await signIn(pat);
  expect(login).toMatchObject({ status: 200, body: { status: 'enrolment_required', session: null } });
  const offered = (login.body as { factors: { type: string }[] }).factors.map(({ type }) => type);
  expect(offered.sort()).toEqual(['sms', 'totp']);
});

it('accepts a service token without expiry', async () => {
  const { status, body } = await client.get('/users', { session: service.token });
  expect(status).toBe(200);
  expect(body.data).toHaveLength(6);
});

it('rebuilds its read models from the log, adds to it, and the whole log verifies', async () => {
  const { body, headers } = await signIn(bob, bob.device);
  const { token: session } = (body as { session: { token: string } }).session;
  const after = headers.get('sallyport-position');
  const sessions = await client.get(`/me/sessions?after=${after}&limit=100`, { session });
  expect(sessions).toMatchObject({
    status: 200,
    body: { data: [{ current: true }, { current: false }, { current: false }] },
  });
  await stopApp(app);
  expect(await verifyFolder(folder, readKeyFile(folder, new SystemEntropy()))).toMatchObject({ faults: [] });
});
