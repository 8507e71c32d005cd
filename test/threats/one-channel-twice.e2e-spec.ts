import { Client, enrolledMember, newAdministrator, PASSWORD, startApp } from '../support';
import { oneTimeCode } from './support';
import { addApp, resetByMail, sessionOf, typesOf } from './support/assurance';
import { mailSaying } from './support/mails';
import { Phone } from './support/phone';

// ASVS 5.0, 6.4.3: a mailbox gave a new password and the backup codes, so that it was both factors.

jest.setTimeout(300_000);

let client: Client;
beforeAll(async () => (client = new Client((await startApp()).url)));

const password = 'another horse, another battery';
const refusal = { status: 403, body: { code: 'same_channel', recovery: true } };
const complete = { status: 200, body: { status: 'complete' } };
const backup = { factor: 'backup_code' };

/** A member whose password and backup codes both came by e-mail. */
async function mailboxOwned() {
  const { member } = await enrolledMember(client, { backupCodeEmail: 'codes' });
  const phone = new Phone(client, member.phone);
  await phone.nextCode();
  const [code = ''] = member.backupCodes;
  // The mailbox alone gives the code.
  const { text } = await mailSaying(client, member.email, /backup codes/i);
  expect(text).toContain(code);
  await resetByMail(client, member.email, password);
  return { member, phone, code };
}

it('refuses a mailed backup code after a reset by mail, and offers what is left', async () => {
  const { member, code } = await mailboxOwned();
  const login = await client.signIn(member.email, password);
  const refused = await client.answer(login, code, backup);
  expect(refused).toMatchObject(refusal);
  expect(typesOf(refused)).toEqual(['sms']);
});

it('gives the same answer to a wrong backup code, so that it reveals nothing', async () => {
  const { member } = await mailboxOwned();
  const login = await client.signIn(member.email, password);
  expect(await client.answer(login, 'AAAA-AAAA-AAAA-AAAA', backup)).toMatchObject(refusal);
});

it('does not spend the code: it works again after a sign-in by SMS', async () => {
  const { member, phone, code } = await mailboxOwned();
  const login = await client.signIn(member.email, password);
  expect(await client.answer(login, code, backup)).toMatchObject(refusal);
  const answered = await client.answer(login, await phone.nextCode(), { factor: 'sms' });
  expect(answered).toMatchObject(complete);

  const next = await client.signIn(member.email, password);
  expect(await client.answer(next, code, backup)).toMatchObject(complete);
});

it('accepts a backup code that was shown on screen only', async () => {
  const { member } = await enrolledMember(client, { backupCodeEmail: 'notice' });
  await resetByMail(client, member.email, password);
  const login = await client.signIn(member.email, password);
  expect(await client.answer(login, member.backupCodes[0] ?? '', backup)).toMatchObject(complete);
});

it('accepts a mailed backup code beside a password that did not come by mail', async () => {
  const { member } = await enrolledMember(client, { backupCodeEmail: 'codes' });
  const login = await client.signIn(member.email, PASSWORD);
  expect(await client.answer(login, member.backupCodes[0] ?? '', backup)).toMatchObject(complete);
});

it('holds for step-up as well', async () => {
  // An organization that never set a policy: it is off, and codes are e-mailed.
  const { session: administrator } = await newAdministrator(client);
  const email = 'invited@acme.example';
  const invited = await client.post('/users', { email, role: 'member' }, { session: administrator });
  expect(invited.status).toBe(201);
  const { text } = await mailSaying(client, email, /invited/);
  const token = /password-resets\/(\S+)/.exec(text)?.[1];
  expect((await client.post(`/password-resets/${token}`, { password: PASSWORD })).status).toBe(204);

  const session = sessionOf(await client.signIn(email, PASSWORD));
  const { secret, backupCodes } = await addApp(client, session);
  const [code = ''] = backupCodes;
  const refused = await client.post('/session/step-up', { ...backup, code }, { session });
  expect(refused).toMatchObject(refusal);
  expect(typesOf(refused)).toEqual(['totp']);
  const right = { factor: 'totp', code: oneTimeCode(secret, 1) };
  const steppedUp = await client.post('/session/step-up', right, { session });
  expect(steppedUp.status).toBe(200);
  // It was not spent.
  const after = steppedUp.headers.get('sallyport-position');
  const { body } = await client.get(`/me/two-factor?after=${after}`, { session });
  expect(body.backupCodes.remaining).toBe(backupCodes.length);
});
