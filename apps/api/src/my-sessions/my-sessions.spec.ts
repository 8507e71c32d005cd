import {
  ana,
  bob,
  deviceBlocked,
  minutesAfterNoon,
  otherDevice,
  otherSession,
  otherToken,
  secondsAfterNoon,
  serviceTokenIssued,
  sessionEnded,
  sessionStarted,
  someSession,
  someToken,
  twoFactorPolicyChanged,
  userRoleChanged,
  acme,
} from '@sallyport/testing';
import { byTwoFactors, signedInApp, type SignedInApp } from '../spec-support/signed-in-app';
import { MySessionsModule } from './my-sessions.module';

const session = (number: number) => `019ab000-0000-7000-8000-0000000005${number}0`;
const [third, fourth, bobs] = [session(3), session(4), session(9)] as const;

let app: SignedInApp;
let token: string;
/** Four sessions: Ana's current one is not the one that was used last. */
beforeEach(async () => {
  app = await signedInApp(MySessionsModule);
  token = await app.start(someSession);
  for (const [index, id] of [otherSession, third, fourth].entries()) {
    app.clock.time = minutesAfterNoon(index + 1);
    await app.start(id, { deviceId: otherDevice, ...byTwoFactors });
  }
  const ofBob = sessionStarted({ userId: bob });
  await app.log.record(`session-${bobs}`, ofBob, { userId: bob });
});
afterEach(() => app.close());

async function listed(query = ''): Promise<string[]> {
  const { body } = await app.call('GET', `/me/sessions${query}`, token);
  return body.data.map(({ sessionId }: { sessionId: string }) => sessionId) as string[];
}

describe('the list', () => {
  it('has the current one first, then the one that was used last', async () => {
    expect(await listed()).toEqual([someSession, fourth, third, otherSession]);
    const { body } = await app.call('GET', '/me/sessions', token);
    expect(body.data.map(({ current }: { current: boolean }) => current)).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(body.data[0]).toMatchObject({
      device: { label: 'Firefox on Windows' },
      location: { locationId: app.locationId, label: 'Amsterdam, North Holland, Netherlands' },
    });
  });

  it.each([1, 2, 3, 4, 5])('gives each once in pages of %d', async (limit) => {
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const query: string = cursor === '' ? `?limit=${limit}` : `?limit=${limit}&cursor=${cursor}`;
      const { body } = await app.call('GET', `/me/sessions${query}`, token);
      expect(body.data.length).toBeLessThanOrEqual(limit);
      seen.push(...body.data.map(({ sessionId }: { sessionId: string }) => sessionId));
      cursor = body.nextCursor as string | null;
    }
    expect(seen).toEqual([someSession, fourth, third, otherSession]);
  });

  it('leaves out what is not valid any more', async () => {
    await app.log.record(`session-${otherSession}`, sessionEnded());
    expect(await listed()).toEqual([someSession, fourth, third]);
    await app.log.record(`device-${otherDevice}`, deviceBlocked());
    expect(await listed()).toEqual([someSession]);
  });

  it('leaves out those without a second factor once one is required', async () => {
    await app.start(session(5));
    expect(await listed()).toContain(session(5));
    const switchedOn = twoFactorPolicyChanged({ exceptSessionId: someSession });
    await app.log.record(`organization-${acme}`, switchedOn);
    expect(await listed()).toEqual([someSession, fourth, third, otherSession]);
  });
});

describe('ending', () => {
  it('one ends that one', async () => {
    expect(await app.call('DELETE', `/me/sessions/${third}`, token)).toMatchObject({ status: 204 });
    expect(await listed()).toEqual([someSession, fourth, otherSession]);
    expect(await app.call('DELETE', `/me/sessions/${third}`, token)).toMatchObject({ status: 204 });
    expect(await app.types(`session-${third}`)).toEqual(['SessionStarted', 'SessionEnded']);
  });

  it.each([
    ["somebody else's", bobs],
    ['one that never was', session(8)],
  ])('%s is refused, all alike', async (_, id) => {
    expect(await app.call('DELETE', `/me/sessions/${id}`, token)).toMatchObject({
      status: 404,
      body: { code: 'session_not_found' },
    });
    expect(await app.types(`session-${id}`)).not.toContain('SessionEnded');
  });

  it('the others leaves the current one', async () => {
    expect(await app.call('DELETE', '/me/sessions?except=current', token)).toMatchObject({
      status: 200,
      body: { ended: 3 },
    });
    expect(await listed()).toEqual([someSession]);
  });

  it('all leaves none, and takes the cookie', async () => {
    const { body, headers } = await app.call('DELETE', '/me/sessions', token);
    expect(body).toEqual({ ended: 4 });
    expect(String(headers['set-cookie'])).toMatch(/__Host-sallyport=;/);
    expect(await app.call('GET', '/me/sessions', token)).toMatchObject({ status: 401 });
  });

  it('all lists the service tokens that an administrator issued', async () => {
    await app.log.record(`user-${ana}`, userRoleChanged({ role: 'administrator' }));
    const organization = `organization-${acme}`;
    await app.log.record(organization, serviceTokenIssued({ issuedBy: ana }));
    await app.log.record(organization, serviceTokenIssued({ tokenId: otherToken, issuedBy: bob }));
    const { body } = await app.call('DELETE', '/me/sessions', token);
    expect(body).toEqual({ ended: 4, serviceTokens: [{ tokenId: someToken, name: 'shop' }] });
  });

  it('works with the read models down', async () => {
    app.clock.time = secondsAfterNoon(200);
    jest.spyOn(app.readModels, 'find').mockRejectedValue(new Error('down'));
    expect(await app.call('DELETE', '/me/sessions?except=current', token)).toMatchObject({ status: 200 });
    jest.restoreAllMocks();
    expect(await app.types(`user-${ana}`)).toContain('SessionsRevoked');
    expect(await listed()).toEqual([someSession]);
  });
});
