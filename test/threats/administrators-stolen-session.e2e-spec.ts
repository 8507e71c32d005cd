import { randomUUID } from 'node:crypto';
import {
  Client,
  newAdministrator,
  newMember,
  PASSWORD,
  startApp,
  stepUp,
  type Message,
  type Person,
  type SignedIn,
} from '../support';
import { ask, bearer, recordedUnder } from './support';
import { addApp, sessionOf } from './support/assurance';

// ASVS 5.0, 7.5.1 and 7.5.3: a stolen session of an administrator made another administrator, and outlived itself.

jest.setTimeout(300_000);

let app: Awaited<ReturnType<typeof startApp>>;
let client: Client;
beforeAll(async () => {
  app = await startApp();
  client = new Client(app.url);
});

interface Acme {
  readonly ada: SignedIn;
  /** A second administrator, who hears of what the first one does. */
  readonly bea: Person;
  /** Has a second factor. */
  readonly member: Person;
  readonly tokenId: string;
  readonly session: string;
}

/** An organization with two administrators, and a session of one that is not stepped up. */
async function acme(): Promise<Acme> {
  const ada = await newAdministrator(client);
  await stepUp(client, ada);
  const bea = await newMember(client, ada, 'administrator');
  const member = await newMember(client, ada);
  await addApp(client, sessionOf(await client.signIn(member.email, PASSWORD)));
  const token = { name: 'shop', scopes: ['users:read'] };
  const issued = await client.post('/service-tokens', token, { session: ada.session });
  const session = sessionOf(await client.signIn(ada.email, PASSWORD, { device: ada.device }));
  return { ada, bea, member, tokenId: issued.body.tokenId as string, session };
}

const newAddress = () => `${randomUUID()}@acme.example`;
const policy = {
  requireOn: [],
  deviceTrustDays: 365,
  locationGranularity: 'country',
  backupCodeEmail: 'codes',
  allowedFactors: ['sms', 'totp', 'backup_code'],
};

type Call = readonly [method: string, path: string, body?: object];
const service = { name: 'shop', scopes: ['users:read'] };
const userOf = (role: string) => ({ email: newAddress(), password: PASSWORD, role });

const privileged: readonly [string, (of: Acme) => Call][] = [
  ['another role', ({ member }) => ['PATCH', `/users/${member.userId}`, { role: 'administrator' }]],
  ['a second administrator', () => ['POST', '/users', userOf('administrator')]],
  ['an auditor', () => ['POST', '/users', userOf('auditor')]],
  ['an analyst', () => ['POST', '/users', userOf('analyst')]],
  ['a deactivation', ({ member }) => ['POST', `/users/${member.userId}/deactivate`]],
  ['a reactivation', ({ member }) => ['POST', `/users/${member.userId}/reactivate`]],
  ['an erasure', ({ member }) => ['DELETE', `/users/${member.userId}`]],
  ['ending the sessions of others', ({ member }) => ['DELETE', `/users/${member.userId}/sessions`]],
  ['a service token', () => ['POST', '/service-tokens', service]],
  ['revoking a service token', ({ tokenId }) => ['DELETE', `/service-tokens/${tokenId}`]],
  ['the policy', () => ['PUT', '/organization/two-factor-policy', policy]],
  ['a recovery', ({ member }) => ['POST', `/users/${member.userId}/recovery`, {}]],
  ['cancelling a recovery', ({ member }) => ['DELETE', `/users/${member.userId}/recovery`]],
  [
    'another password',
    () => ['PUT', '/me/password', { currentPassword: PASSWORD, newPassword: newAddress() }],
  ],
];

it.each(privileged)('%s needs a step-up, and leaves nothing in the log without', async (_, callOf) => {
  const world = await acme();
  const [method, path, body] = callOf(world);
  const headers = bearer(world.session);
  const { status, code, requestId } = await ask(app.url, { method, path: `/v1${path}`, body, headers });
  expect({ status, code }).toEqual({ status: 403, code: 'step_up_required' });
  expect(await recordedUnder(app.parts.store, [requestId])).toEqual([]);
});

it('a member is created without one', async () => {
  const { session } = await acme();
  expect((await client.post('/users', userOf('member'), { session })).status).toBe(201);
});

const reported: readonly [string, (of: Acme) => Call, RegExp][] = [
  [
    'a new administrator by role',
    ({ member }) => ['PATCH', `/users/${member.userId}`, { role: 'administrator' }],
    /administrator/i,
  ],
  ['a new administrator', () => ['POST', '/users', userOf('administrator')], /administrator/i],
  ['a new auditor', () => ['POST', '/users', userOf('auditor')], /auditor/i],
  ['a service token', () => ['POST', '/service-tokens', service], /service token/i],
  ['an erasure', ({ member }) => ['DELETE', `/users/${member.userId}`], /erase/i],
  ['a recovery', ({ member }) => ['POST', `/users/${member.userId}/recovery`, {}], /recover/i],
];

it.each(reported)('with a step-up, all administrators get an e-mail of %s', async (_, callOf, subject) => {
  const world = await acme();
  const { session, ada, bea } = world;
  // The token that the organization began with was reported as well.
  const seen = { ada: await mailsTo(ada), bea: await mailsTo(bea) };
  expect((await client.post('/session/step-up', { password: PASSWORD }, { session })).status).toBe(200);
  const [method, path, body] = callOf(world);
  expect((await client.call(method, path, body, { session })).status).toBeLessThan(300);
  for (const [person, before] of [
    [ada, seen.ada],
    [bea, seen.bea],
  ] as const)
    await newMailSaying(person, before, subject);
});

async function mailsTo({ email }: Person): Promise<Set<string>> {
  const { body } = await client.get(
    `/outbox/messages?channel=email&limit=100&to=${encodeURIComponent(email)}`,
  );
  return new Set<string>(body.data.map(({ messageId }: Message) => messageId));
}

/** Waits for an e-mail that is not among `seen` and whose subject says so. */
async function newMailSaying({ email }: Person, seen: Set<string>, subject: RegExp): Promise<void> {
  for (;;) {
    const mail = await client.message(email, 'email', seen);
    if (subject.test(mail.subject ?? '')) return;
    seen.add(mail.messageId);
  }
}
