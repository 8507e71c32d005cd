import { Client, codeIn, enrolledMember, PASSWORD, SAO_PAULO, startApp, type Enrolled } from '../support';

let client: Client;
let member: Enrolled;
beforeAll(async () => (client = new Client((await startApp()).url)));
beforeEach(async () => ({ member } = await enrolledMember(client, { requireOn: ['new_device'] })));

const as = (session = member.session) => ({ session });
const isSignedIn = async (session: string) => (await client.get('/session', as(session))).status === 200;
const messagesTo = async (to: string): Promise<Set<string>> => {
  const { body } = await client.get(`/outbox/messages?to=${encodeURIComponent(to)}&limit=100`);
  return new Set(body.data.map(({ messageId }: { messageId: string }) => messageId));
};
/** The first message with such a link that says this, of those not among `seen`: gives the link's token. */
async function linkTo(
  to: string,
  channel: 'sms' | 'email',
  page: string,
  seen = new Set<string>(),
  said = '',
) {
  for (;;) {
    const { messageId, text } = await client.message(to, channel, seen);
    const token = new RegExp(`/${page}/(\\S+)`).exec(text)?.[1];
    if (token !== undefined && text.includes(said)) return token;
    seen.add(messageId);
  }
}
/** Signs the member in on a new device, as whoever has the password and the phone can. */
async function signInElsewhere(options: { from?: string } = {}): Promise<string> {
  const seen = await messagesTo(member.phone);
  const login = await client.signIn(member.email, PASSWORD, options);
  const done = await client.answer(login, codeIn(await client.message(member.phone, 'sms', seen)), options);
  return done.body.session.token as string;
}

it('steps up by the code that comes by SMS', async () => {
  const { body: login } = await client.signIn(member.email, PASSWORD, { device: member.device });
  // On a trusted device the password is enough, and counts for nothing more.
  const session = login.session.token as string;
  const seen = await messagesTo(member.phone);
  expect(await client.get('/me/two-factor/backup-codes', as(session))).toMatchObject({
    status: 403,
    body: { code: 'step_up_required' },
  });
  expect(await client.post('/session/step-up', { password: PASSWORD }, as(session))).toMatchObject({
    status: 403,
    body: { code: 'second_factor_required' },
  });
  expect(await client.post('/session/step-up', { factor: 'sms' }, as(session))).toMatchObject({
    status: 200,
  });
  const code = codeIn(await client.message(member.phone, 'sms', seen));
  expect(await client.post('/session/step-up', { code }, as(session))).toMatchObject({ status: 200 });
  const { body } = await client.get('/me/two-factor/backup-codes', as(session));
  expect(body.codes.map((one: { code: string }) => one.code)).toEqual(member.backupCodes);
});

it('shows a strange session, ends it, and lists it in the audit log', async () => {
  const strange = await signInElsewhere({ from: SAO_PAULO });
  const { body } = await client.get('/me/sessions', as());
  const [own, other] = body.data;
  expect(body.data).toHaveLength(2);
  expect(own).toMatchObject({ current: true });
  expect(other).toMatchObject({ current: false, ip: SAO_PAULO, location: { country: 'BR' } });
  expect(await client.delete(`/me/sessions/${other.sessionId}`, as())).toMatchObject({ status: 204 });
  expect(await isSignedIn(strange)).toBe(false);

  const blocked = await client.post(
    `/me/devices/${other.device.deviceId}/block`,
    { reason: 'not-mine' },
    as(),
  );
  expect(blocked.status).toBe(200);
  const after = blocked.headers.get('sallyport-position');
  const log = await client.get(`/me/audit-log?limit=2&after=${after}`, as());
  expect(log.body.data).toMatchObject([
    { type: 'DeviceBlocked', summary: 'You blocked the device Firefox on Windows', sessionId: own.sessionId },
    { type: 'SessionEnded', summary: 'You ended the session on Firefox on Windows' },
  ]);
});

it('shuts out whoever signed in, by the link of the notification, until a new password is set', async () => {
  const seen = await messagesTo(member.email);
  // From afar: the notification of the member's own first sign-in may still be on its way.
  const strange = await signInElsewhere({ from: SAO_PAULO });
  const token = await linkTo(member.email, 'email', 'sign-in-reports', new Set(seen), SAO_PAULO);
  expect(await client.post('/sign-in-reports', { token })).toMatchObject({
    status: 200,
    body: { sessionEnded: true, deviceBlocked: true, passwordResetSent: true },
  });
  expect(await isSignedIn(strange)).toBe(false);
  expect(await isSignedIn(member.session)).toBe(false);
  expect(await client.signIn(member.email, PASSWORD)).toMatchObject({ status: 401 });
  const reset = await linkTo(member.email, 'email', 'password-resets', new Set(seen));
  const password = 'another horse';
  expect(await client.post(`/password-resets/${reset}`, { password })).toMatchObject({ status: 204 });
  const login = await client.signIn(member.email, password, { device: member.device });
  expect(login.body).toMatchObject({ status: 'challenge_required' });
});

it.each(['sms', 'email'] as const)(
  'undoes a change of number by the link that came by %s',
  async (channel) => {
    const newPhone = '+31687654321';
    const before = await messagesTo(newPhone);
    const asked = await client.post(
      '/me/two-factor/phone-changes',
      { country: 'NL', number: newPhone },
      as(),
    );
    expect(asked.status).toBe(201);
    const code = codeIn(await client.message(newPhone, 'sms', before));
    const path = `/me/two-factor/phone-changes/${asked.body.phoneChangeId}/verifications`;
    expect(await client.post(path, { code }, as())).toMatchObject({ status: 204 });
    expect((await client.get('/me/two-factor', as())).body.phone.hint).toMatch(/21$/);

    const token = await linkTo(channel === 'sms' ? member.phone : member.email, channel, 'phone-changes');
    expect(await client.post('/phone-change-cancellations', { token })).toMatchObject({ status: 204 });
    expect(await isSignedIn(member.session)).toBe(false);
    expect(await client.signIn(member.email, PASSWORD)).toMatchObject({ status: 401 });
    const reset = await linkTo(member.email, 'email', 'password-resets');
    const password = 'another horse';
    expect(await client.post(`/password-resets/${reset}`, { password })).toMatchObject({ status: 204 });
    const seen = await messagesTo(member.phone);
    await client.signIn(member.email, password);
    expect(codeIn(await client.message(member.phone, 'sms', seen))).toMatch(/^\d{6}$/);
  },
);

it('changes the number of a user who lost the phone and signs in by a backup code', async () => {
  const login = await client.signIn(member.email, PASSWORD);
  const [backupCode = ''] = member.backupCodes;
  const done = await client.answer(login, backupCode, { factor: 'backup_code' });
  const session = done.body.session.token as string;
  const newPhone = '+31687650001';
  const asked = await client.post(
    '/me/two-factor/phone-changes',
    { country: 'NL', number: newPhone },
    as(session),
  );
  const code = codeIn(await client.message(newPhone, 'sms'));
  const path = `/me/two-factor/phone-changes/${asked.body.phoneChangeId}/verifications`;
  expect(await client.post(path, { code }, as(session))).toMatchObject({ status: 204 });
  expect(await isSignedIn(member.session)).toBe(false);
  expect(await isSignedIn(session)).toBe(true);
});

it('ends the sessions from a place that is blocked, and lets nobody in from there', async () => {
  const strange = await signInElsewhere({ from: SAO_PAULO });
  const { body } = await client.get('/me/locations', as());
  const { locationId } = body.data.find(({ country }: { country: string }) => country === 'BR');
  const path = `/me/locations/${locationId}/block`;
  expect(await client.post(path, {}, as(strange))).toMatchObject({
    status: 409,
    body: { code: 'would_block_yourself' },
  });
  expect(await client.post(path, {}, as())).toMatchObject({ status: 200 });
  expect(await isSignedIn(strange)).toBe(false);
  expect(await isSignedIn(member.session)).toBe(true);
  expect(await client.signIn(member.email, PASSWORD, { from: SAO_PAULO })).toMatchObject({
    body: { status: 'denied', denialReason: 'location_blocked' },
  });
});
