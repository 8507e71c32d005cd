import {
  Client,
  codeIn,
  enrol,
  enrolledMember,
  newAdministrator,
  newMember,
  otherThan,
  PASSWORD,
  setPolicy,
  startApp,
  stepUp,
} from '../support';

let client: Client;
beforeAll(async () => (client = new Client((await startApp()).url)));

describe('without a policy', () => {
  it('the password is enough, and wrong, unknown and deactivated look alike', async () => {
    const administrator = await newAdministrator(client);
    const gone = await newMember(client, administrator);
    await stepUp(client, administrator);
    await client.post(`/users/${gone.userId}/deactivate`, undefined, { session: administrator.session });
    const refused = await Promise.all([
      client.signIn(administrator.email, 'not the password'),
      client.signIn('nobody@acme.example', PASSWORD),
      client.signIn(gone.email, PASSWORD),
    ]);
    const bodies = refused.map(({ status, body }) => ({ status, ...body, requestId: undefined }));
    expect(bodies[0]).toMatchObject({ status: 401, code: 'invalid_credentials' });
    expect(bodies[1]).toEqual(bodies[0]);
    expect(bodies[2]).toEqual(bodies[0]);
  });
});

describe('the first login after the policy was switched on', () => {
  it('sets up the phone, shows ten backup codes, and sends the user what was chosen', async () => {
    const { member } = await enrolledMember(client, { backupCodeEmail: 'codes' });
    expect(member.backupCodes).toHaveLength(10);
    const seen = new Set<string>();
    const subjects: string[] = [];
    while (subjects.length < 4) {
      const message = await client.message(member.email, 'email', seen);
      seen.add(message.messageId);
      subjects.push(message.subject ?? '');
      if (message.subject?.includes('backup codes')) expect(message.text).toContain(member.backupCodes[9]);
    }
    expect(subjects.sort()).toEqual([
      'New sign-in to Acme from Amsterdam, North Holland, Netherlands',
      'New sign-in to Acme from Firefox on Windows',
      'Your Acme account now has a second step',
      'Your backup codes for Acme',
    ]);
    const { body } = await client.get('/session', { session: member.session });
    expect(body).toMatchObject({ assurance: 'two_factor', role: 'member', email: member.email });
  });

  it('ends sessions that had no second factor, but not the one that switched it on', async () => {
    const administrator = await newAdministrator(client);
    const member = await newMember(client, administrator);
    const { body } = await client.signIn(member.email, PASSWORD);
    const session = (body as { session: { token: string } }).session.token;
    expect((await client.get('/session', { session })).status).toBe(200);
    await setPolicy(client, administrator, {});
    expect((await client.get('/session', { session })).status).toBe(401);
    expect((await client.get('/session', { session: administrator.session })).status).toBe(200);
    await enrol(client, member);
  });
});

describe('a challenge', () => {
  it('takes five wrong answers, then fails; the next login begins another', async () => {
    const { member } = await enrolledMember(client);
    const sent = await client.message(member.phone, 'sms');
    const login = await client.signIn(member.email, PASSWORD);
    const code = codeIn(await client.message(member.phone, 'sms', new Set([sent.messageId])));
    for (const attemptsLeft of [4, 3, 2, 1]) {
      expect(await client.answer(login, otherThan(code))).toMatchObject({
        status: 401,
        body: { code: 'invalid_code', attemptsLeft },
      });
    }
    expect(await client.answer(login, otherThan(code))).toMatchObject({
      status: 401,
      body: { code: 'challenge_failed', attemptsLeft: 0 },
    });
    expect((await client.answer(login, code)).status).not.toBe(200);
    expect(await client.signIn(member.email, PASSWORD)).toMatchObject({
      status: 200,
      body: { status: 'challenge_required' },
    });
  });

  it('shows when another code can be asked for, and refuses one before', async () => {
    const slow = new Client((await startApp({ SALLYPORT_RATE_LIMIT_SCALE: '1' })).url);
    const { member } = await enrolledMember(slow);
    const { body } = await slow.signIn(member.email, PASSWORD);
    const { loginId, loginToken, challenge } = body as {
      loginId: string;
      loginToken: string;
      challenge: { resendAt: string };
    };
    expect(Date.parse(challenge.resendAt) - Date.now()).toBeGreaterThan(25_000);
    const again = await slow.post(`/logins/${loginId}/challenges`, { factor: 'sms' }, { login: loginToken });
    expect(again).toMatchObject({ status: 429, body: { code: 'resend_too_soon' } });
    expect(Number(again.headers.get('retry-after'))).toBeGreaterThan(25);
  });

  it('kills the old code with a new one', async () => {
    const { member } = await enrolledMember(client);
    const seen = new Set([(await client.message(member.phone, 'sms')).messageId]);
    const login = await client.signIn(member.email, PASSWORD);
    const first = await client.message(member.phone, 'sms', seen);
    seen.add(first.messageId);
    const { loginId, loginToken } = login.body as { loginId: string; loginToken: string };
    const again = () =>
      client.post(`/logins/${loginId}/challenges`, { factor: 'sms' }, { login: loginToken });
    // The scale of this spec makes the pause between two codes 30 ms.
    let resent = await again();
    while (resent.status === 429) resent = await again();
    expect(resent.status).toBe(200);
    const second = await client.message(member.phone, 'sms', seen);
    expect(await client.answer(login, codeIn(first))).toMatchObject({
      status: 401,
      body: { attemptsLeft: 4 },
    });
    expect(await client.answer(login, codeIn(second))).toMatchObject({
      status: 200,
      body: { status: 'complete' },
    });
  });
});

it('a login is for the client that began it', async () => {
  const { member } = await enrolledMember(client);
  const login = await client.signIn(member.email, PASSWORD);
  const { loginId } = login.body as { loginId: string };
  expect(await client.get(`/logins/${loginId}`)).toMatchObject({
    status: 401,
    body: { code: 'login_token_required' },
  });
  const other = (await client.signIn(member.email, PASSWORD)).body as { loginToken: string };
  expect((await client.get(`/logins/${loginId}`, { login: other.loginToken })).status).toBe(401);
});
