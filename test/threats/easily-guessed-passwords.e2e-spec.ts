import { randomUUID } from 'node:crypto';
import { Client, newAdministrator, PASSWORD, startApp, stepUp, type SignedIn } from '../support';
import { resetTokenIn } from './support/mails';

// RockYou, 2009: of 32 million passwords the first few thousand opened one account in five. Whoever tries those at many
// accounts stays under every limit of a single one.

jest.setTimeout(300_000);

let client: Client;
let administrator: SignedIn;
beforeAll(async () => {
  client = new Client((await startApp()).url);
  administrator = await newAdministrator(client);
});

/** Common ones, and names of the organization, the product and the person, in every case. */
const guesses = ['password1', 'QWERTYUIOP', 'Acme2026!', 'sallyport', 'Gerda-1234'];
const refusal = { status: 422, body: { code: 'password_easily_guessed' } };

const newMember = async () => {
  const email = `gerda.${randomUUID()}@acme.example`;
  const member = { email, password: PASSWORD, name: 'Gerda', role: 'member' };
  expect(await client.post('/users', member, administrator)).toMatchObject({ status: 201 });
  return email;
};

describe.each(guesses)('%s', (password) => {
  it('is not what an organization begins with', async () => {
    const first = { email: `${randomUUID()}@acme.example`, name: 'Gerda', password };
    const made = await client.post('/organizations', { name: 'Acme', administrator: first });
    expect(made).toMatchObject(refusal);
    // Nothing was written: the address is still to be had.
    const again = { name: 'Acme', administrator: { ...first, password: PASSWORD } };
    expect(await client.post('/organizations', again)).toMatchObject({ status: 201 });
  });

  it('is not what an administrator gives', async () => {
    const user = { email: `${randomUUID()}@acme.example`, name: 'Gerda', role: 'member', password };
    expect(await client.post('/users', user, administrator)).toMatchObject(refusal);
  });

  it('is not what a password is changed to', async () => {
    const email = await newMember();
    const { body } = await client.signIn(email, PASSWORD);
    const { token: session } = (body as { session: { token: string } }).session;
    await stepUp(client, { session });
    const change = { currentPassword: PASSWORD, newPassword: password };
    expect(await client.put('/me/password', change, { session })).toMatchObject(refusal);
    expect(await client.signIn(email, PASSWORD)).toMatchObject({ status: 200 });
  });
});

it('is not what a forgotten one is replaced by; the link stays good for a better one', async () => {
  const email = await newMember();
  await client.post('/password-resets', { email });
  const link = `/password-resets/${await resetTokenIn(client, email)}`;
  for (const password of guesses) expect(await client.post(link, { password })).toMatchObject(refusal);
  expect(await client.post(link, { password: 'another horse and staple' })).toMatchObject({ status: 204 });
});
