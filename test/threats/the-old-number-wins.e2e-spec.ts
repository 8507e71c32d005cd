import { Client, enrolledMember, PASSWORD, startApp, type Message } from '../support';
import { anotherApi } from './support/another-process';
import { ensureSteppedUp, sessionOf } from './support/assurance';
import { HOUR, MovableClock } from './support/movable-clock';
import { Phone } from './support/phone';

// FBI PSA I-020822 (SIM swapping): the old number could undo its own replacement, and with the old password took the
// account back. It can stop a change, not win it.

jest.setTimeout(300_000);

let app: Awaited<ReturnType<typeof startApp>>;
let client: Client;
beforeAll(async () => {
  app = await startApp();
  client = new Client(app.url);
});

const newNumber = () => `+316${String(20_000_000 + Math.floor(Math.random() * 10_000_000))}`;
const password = 'another horse, another battery';
const complete = { status: 200, body: { status: 'complete' } };
const frozen = { status: 403, body: { code: 'factors_frozen' } };

/** A member whose number was changed, and the change undone by the link that the old number got. */
async function undone() {
  const { member } = await enrolledMember(client, { requireOn: ['new_device'] });
  const session = { session: member.session };
  await ensureSteppedUp(client, member.session);
  const number = newNumber();
  const changes = '/me/two-factor/phone-changes';
  const change = await client.post(changes, { country: 'NL', number }, session);
  expect(change.status).toBe(201);
  const code = await new Phone(client, number).nextCode();
  const verified = await client.post(
    `${changes}/${change.body.phoneChangeId}/verifications`,
    { code },
    session,
  );
  expect(verified.status).toBe(204);
  const token = /phone-changes\/(\S+)/.exec((await smsSaying(member.phone, /phone-changes\//)).text)?.[1];
  expect((await client.post('/phone-change-cancellations', { token })).status).toBe(204);
  const phone = new Phone(client, member.phone);
  await phone.nextCode();
  return { member, phone };
}

/** The same, and its owner has set another password by the link that was mailed. */
async function resetAfterwards() {
  const { member, phone } = await undone();
  const token = await resetTokenOf(member.email);
  expect((await client.post(`/password-resets/${token}`, { password })).status).toBe(204);
  const signIn = async (by = client) => {
    const login = await by.signIn(member.email, password);
    expect(login).toMatchObject({ status: 200, body: { challenge: { factor: 'sms' } } });
    const done = await by.answer(login, await phone.nextCode());
    expect(done).toMatchObject(complete);
    return sessionOf(done);
  };
  return { member, signIn };
}

it('the change is undone, its session ends, and the old password opens nothing', async () => {
  const { member } = await undone();
  expect((await client.get('/session', { session: member.session })).status).toBe(401);
  for (const device of [undefined, member.device])
    expect(await client.signIn(member.email, PASSWORD, { device })).toMatchObject({
      status: 401,
      body: { code: 'invalid_credentials' },
    });
});

it('the device that made the change is no longer trusted', async () => {
  const { member } = await resetAfterwards();
  expect(await client.signIn(member.email, password, { device: member.device })).toMatchObject({
    status: 200,
    body: { status: 'challenge_required', session: null },
  });
});

it('factors are frozen for whoever shows the old number', async () => {
  const { signIn } = await resetAfterwards();
  const session = { session: await signIn() };
  const number = { country: 'NL', number: newNumber() };
  expect(await client.post('/me/two-factor/phone-changes', number, session)).toMatchObject(frozen);
  expect(await client.post('/me/two-factor/authenticator-apps', {}, session)).toMatchObject(frozen);
  // A code would be another factor than the number.
  expect(await client.get('/me/two-factor/backup-codes', session)).toMatchObject(frozen);
  expect(await client.post('/me/two-factor/backup-codes', undefined, session)).toMatchObject(frozen);
});

it('another factor than the number opens them', async () => {
  const { member, signIn } = await resetAfterwards();
  const session = { session: await signIn() };
  const [code = ''] = member.backupCodes;
  const proof = { factor: 'backup_code', code };
  expect((await client.post('/session/step-up', proof, session)).status).toBe(200);
  expect((await client.post('/me/two-factor/authenticator-apps', {}, session)).status).toBe(201);
});

it('so does the recovery delay', async () => {
  const { signIn } = await resetAfterwards();
  const clock = new MovableClock();
  const later = await anotherApi(app, { clock });
  const number = { country: 'NL', number: newNumber() };
  const change = async () =>
    later.post('/me/two-factor/phone-changes', number, { session: await signIn(later) });
  clock.setAhead(71 * HOUR);
  expect(await change()).toMatchObject(frozen);
  clock.setAhead(73 * HOUR);
  expect((await change()).status).toBe(201);
});

it('a change that waits for its code is dropped, and freezes nothing', async () => {
  const { member } = await enrolledMember(client);
  const session = { session: member.session };
  await ensureSteppedUp(client, member.session);
  const number = { country: 'NL', number: newNumber() };
  const change = await client.post('/me/two-factor/phone-changes', number, session);
  const path = `/me/two-factor/phone-changes/${change.body.phoneChangeId}`;
  expect((await client.delete(path, session)).status).toBe(204);
  expect((await client.post('/me/two-factor/authenticator-apps', {}, session)).status).toBe(201);
});

/** The token of the link by which a new password is set, which comes without being asked for. */
async function resetTokenOf(email: string): Promise<string | undefined> {
  const others = new Set<string>();
  for (;;) {
    const { messageId, text } = await client.message(email, 'email', others);
    const token = /password-resets\/(\S+)/.exec(text)?.[1];
    if (token !== undefined) return token;
    others.add(messageId);
  }
}

/** The SMS to a number that says so; waits for it, whatever else comes before. */
async function smsSaying(to: string, text: RegExp): Promise<Message> {
  const others = new Set<string>();
  for (;;) {
    const sms = await client.message(to, 'sms', others);
    if (text.test(sms.text)) return sms;
    others.add(sms.messageId);
  }
}
