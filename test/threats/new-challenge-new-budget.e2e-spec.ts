import { Client, enrolledMember, otherThan, PASSWORD, startApp } from '../support';
import { wrongGuesses } from './support/guesses';
import { Phone } from './support/phone';

// AuthQuake: each new challenge brought new attempts, so that there was no end to them.

jest.setTimeout(300_000);

let app: Awaited<ReturnType<typeof startApp>>;
let client: Client;
beforeAll(async () => {
  app = await startApp();
  client = new Client(app.url);
});

it('fifty logins have one budget: the user is locked', async () => {
  const { member } = await enrolledMember(client);
  const phone = new Phone(client, member.phone);
  await phone.nextCode();
  let begun = 0;
  for (let attempt = 0; attempt < 50; attempt++) {
    const login = await client.signIn(member.email, PASSWORD);
    if (login.status === 401) continue;
    begun += 1;
    expect((await client.answer(login, otherThan(await phone.nextCode()))).status).toBe(401);
  }
  expect(begun).toBe(10);
  expect(await wrongGuesses(app.parts.store, member.userId)).toEqual({
    counted: 10,
    judged: 10,
    locks: 1,
  });
});

it('a code that is sent again has what the old one left', async () => {
  const { member } = await enrolledMember(client);
  const phone = new Phone(client, member.phone);
  await phone.nextCode();
  const login = await client.signIn(member.email, PASSWORD);
  const { loginId, loginToken } = login.body as { loginId: string; loginToken: string };
  for (const attemptsLeft of [4, 3, 2, 1]) {
    const code = await phone.nextCode();
    expect(await client.answer(login, otherThan(code))).toMatchObject({
      status: 401,
      body: { attemptsLeft },
    });
    // The pause between two codes is 30 ms under the scale of this spec.
    const again = () =>
      client.post(`/logins/${loginId}/challenges`, { factor: 'sms' }, { login: loginToken });
    let resent = await again();
    while (resent.status === 429) resent = await again();
    expect(resent).toMatchObject({ status: 200, body: { challenge: { attemptsLeft } } });
  }
});

it('another factor of the same login, and back again, brings no attempts', async () => {
  const { member } = await enrolledMember(client);
  const phone = new Phone(client, member.phone);
  await phone.nextCode();
  const login = await client.signIn(member.email, PASSWORD);
  const wrong = otherThan(await phone.nextCode());
  const guess = (factor: 'sms' | 'backup_code') =>
    client.answer(login, factor === 'sms' ? wrong : 'AAAA-AAAA-AAAA-AAAA', { factor });
  for (const attemptsLeft of [4, 3, 2, 1]) {
    expect(await guess('sms')).toMatchObject({ status: 401, body: { attemptsLeft } });
    expect(await guess('backup_code')).toMatchObject({ status: 401, body: { attemptsLeft } });
  }
  await guess('sms');
  await guess('backup_code');
  expect(await guess('sms')).toMatchObject({ status: 429, body: { code: 'locked' } });
});
