import {
  AMSTERDAM,
  Client,
  enrolledMember,
  newMember,
  PASSWORD,
  SAO_PAULO,
  startApp,
  type Enrolled,
  type SignedIn,
} from '../support';

let client: Client;
let administrator: SignedIn;
let member: Enrolled;
beforeAll(async () => {
  client = new Client((await startApp()).url);
  ({ administrator, member } = await enrolledMember(client, { requireOn: ['new_location'] }));
  // The right password from afar: waits for its second factor.
  await client.signIn(member.email, PASSWORD, { from: SAO_PAULO, device: member.device });
  await client.signIn(member.email, 'a wrong password', { from: AMSTERDAM });
});

/** A service with one scope, and how far the log was when it came to be. */
async function serviceWith(scope: string): Promise<{ session: string; after: string | null }> {
  await client.post('/session/step-up', { password: PASSWORD }, { session: administrator.session });
  const { body, headers } = await client.post(
    '/service-tokens',
    { name: scope, scopes: [scope] },
    { session: administrator.session },
  );
  return { session: body.token, after: headers.get('sallyport-position') };
}

describe('an auditor', () => {
  it('reads the history of the organization line by line', async () => {
    const { session } = await serviceWith('events:read');
    const response = await fetch(`${client.baseUrl}/v1/events?user=${member.userId}`, {
      headers: { authorization: `Bearer ${session}`, accept: 'application/x-ndjson' },
    });
    expect(response.headers.get('content-type')).toBe('application/x-ndjson');
    const events = (await response.text())
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    const registered = events.find(({ type }) => type === 'UserRegistered');
    expect(registered).toMatchObject({ data: { email: member.email, passwordHash: '[sealed]' } });
    expect(events.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['LoginAttempted', 'PhoneNumberVerified', 'SessionStarted']) as unknown[],
    );
    for (const code of member.backupCodes) expect(JSON.stringify(events)).not.toContain(code);
  });

  it('sees nothing of another organization', async () => {
    const other = await enrolledMember(client);
    const { session } = await serviceWith('events:read');
    const { body } = await client.get(`/events?user=${other.member.userId}`, { session });
    expect(body).toEqual({ data: [], nextCursor: null });
  });

  it('is the only role that does', async () => {
    const { session } = administrator;
    expect(await client.get('/events', { session })).toMatchObject({ status: 403 });
    expect(await client.get('/events', { session: member.session })).toMatchObject({ status: 403 });
  });
});

describe('an analyst', () => {
  const counts = async (path: string) => {
    const { session, after } = await serviceWith('analytics:read');
    const { body } = await client.get(`${path}${path.includes('?') ? '&' : '?'}after=${after}`, { session });
    return body;
  };

  it('counts sign-ins, countries and factors', async () => {
    const [day] = (await counts('/analytics/sign-ins')).data;
    expect(day).toMatchObject({ succeededBy: { sms: 1 } });
    expect(day.attempted).toBeGreaterThanOrEqual(4);
    expect(day.denied).toBeGreaterThanOrEqual(1);
    const hours = (await counts('/analytics/sign-ins?interval=hour')).data;
    const attempted = hours.reduce((sum: number, hour: { attempted: number }) => sum + hour.attempted, 0);
    expect(attempted).toBe(day.attempted);
    expect((await counts('/analytics/countries')).data).toContainEqual({ country: 'BR', attempted: 1 });
    expect(await counts('/analytics/factors')).toMatchObject({ users: 2, enrolled: 1, sms: 1, totp: 0 });
  });

  it('counts what became of messages', async () => {
    const settled = async () => (await counts('/analytics/deliveries')).data;
    // That the first code was sent is recorded after it was sent, and so perhaps after it was entered.
    let data = await settled();
    while (data[0].sent === 0) data = await settled();
    expect(data).toMatchObject([
      { channel: 'sms', failed: 0, unknown: 0 },
      { channel: 'email', failed: 0 },
      { channel: 'push', sent: 0 },
    ]);
  }, 60_000);

  it.each(['from=2026-02-01T00:00:00.000Z&to=2026-01-01T00:00:00.000Z', 'from=2020-01-01T00:00:00.000Z'])(
    'refuses the range %s',
    async (query) => {
      const { session } = await serviceWith('analytics:read');
      expect(await client.get(`/analytics/sign-ins?${query}`, { session })).toMatchObject({ status: 400 });
    },
  );

  it('is asked for the role', async () => {
    const auditor = await newMember(client, administrator, 'auditor');
    const login = await client.signIn(auditor.email, PASSWORD);
    expect(login.body.status).toBe('enrolment_required');
    const { session } = member;
    expect(await client.get('/analytics/factors', { session })).toMatchObject({ status: 403 });
  });
});
