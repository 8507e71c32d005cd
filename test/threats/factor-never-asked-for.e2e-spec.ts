import { Client, newAdministrator, newMember, PASSWORD, startApp } from '../support';
import { oneTimeCode } from './support';
import { addApp, resetByMail, sessionOf } from './support/assurance';

// A user set up an authenticator app while the policy of the organization was off, and no sign-in ever asked for it.

jest.setTimeout(300_000);

let client: Client;
beforeAll(async () => (client = new Client((await startApp()).url)));

const asked = {
  status: 200,
  body: { status: 'challenge_required', reasons: ['untrusted_device'], session: null },
};
const complete = { status: 200, body: { status: 'complete' } };
const backup = { factor: 'backup_code' };

/** A member under a policy that is off, who set up an app. */
async function appOwner() {
  const member = await newMember(client, await newAdministrator(client));
  const login = await client.signIn(member.email, PASSWORD);
  expect(login).toMatchObject(complete);
  const app = await addApp(client, sessionOf(login));
  return { ...member, ...app, device: login.body.deviceToken as string };
}

it('asks for the factor on a new device', async () => {
  const { email, secret } = await appOwner();
  const login = await client.signIn(email, PASSWORD);
  expect(login).toMatchObject(asked);
  expect(await client.answer(login, oneTimeCode(secret, 1), { factor: 'totp' })).toMatchObject(complete);
});

it('asks for it on a device that signed in by password only', async () => {
  const { email, device } = await appOwner();
  expect(await client.signIn(email, PASSWORD, { device })).toMatchObject(asked);
});

it('asks for it after a reset, also on a device that was trusted', async () => {
  const { email, device, backupCodes } = await appOwner();
  const login = await client.signIn(email, PASSWORD, { device });
  const done = await client.answer(login, backupCodes[0] ?? '', { ...backup, device });
  expect(done).toMatchObject(complete);
  const trusted = done.body.deviceToken as string;
  const password = 'another horse, another battery';
  await resetByMail(client, email, password);
  for (const shown of [undefined, device, trusted])
    expect(await client.signIn(email, password, { device: shown })).toMatchObject(asked);
});

it('spares a device on which it was passed, unless the user does not trust it', async () => {
  const { email, backupCodes } = await appOwner();
  const passOn = async (code: string, trustDevice: boolean) => {
    const login = await client.signIn(email, PASSWORD);
    expect(login).toMatchObject(asked);
    const { loginId, loginToken } = login.body as { loginId: string; loginToken: string };
    const path = `/logins/${loginId}/verifications`;
    const done = await client.post(path, { ...backup, code, trustDevice }, { login: loginToken });
    expect(done).toMatchObject(complete);
    return done.body.deviceToken as string;
  };
  const borrowed = await passOn(backupCodes[0] ?? '', false);
  expect(await client.signIn(email, PASSWORD, { device: borrowed })).toMatchObject(asked);
  const own = await passOn(backupCodes[1] ?? '', true);
  expect(await client.signIn(email, PASSWORD, { device: own })).toMatchObject(complete);
});

it('asks nothing more of somebody who has no factor', async () => {
  const member = await newMember(client, await newAdministrator(client));
  expect(await client.signIn(member.email, PASSWORD)).toMatchObject(complete);
});
