import { emailKeyOf, makeLinkToken } from '@sallyport/event-store';
import {
  ana,
  bob,
  emailClaimed,
  minutesAfterNoon,
  otherReset,
  secondsAfterNoon,
  someReset,
  someSession,
  passwordResetRequested,
  userDeactivated,
} from '@sallyport/testing';
import { signedInApp, type SignedInApp } from '../spec-support/signed-in-app';
import { PasswordResetsModule } from './password-resets.module';

const address = 'ana@acme.example';
let app: SignedInApp;
beforeEach(async () => {
  app = await signedInApp(PasswordResetsModule);
  await app.log.record(`email-${emailKeyOf(app.keys, address)}`, emailClaimed());
});
afterEach(() => app.close());

const newest = async () => (await app.log.read(`user-${ana}`)).at(-1);
const size = async () => (await app.log.store.readAll({ after: 0, limit: 1_000 })).length;

describe('asking for a link', () => {
  const ask = (email = address) => app.call('POST', '/password-resets', undefined, { email });

  it('makes one that opens for an hour', async () => {
    expect(await ask()).toMatchObject({ status: 202, body: undefined });
    expect(await newest()).toMatchObject({
      type: 'PasswordResetRequested',
      data: { purpose: 'forgotten', expiresAt: minutesAfterNoon(60), keyId: 'k1' },
    });
  });

  it('answers alike whether or not there is such a user', async () => {
    const told = async (email: string) => {
      const { status, body, headers } = await ask(email);
      return { status, body, headers: Object.keys(headers).sort() };
    };
    expect(await told('nobody@acme.example')).toEqual(await told(address));
  });

  it('does nothing for unknown and deactivated users', async () => {
    await app.log.record(`user-${ana}`, userDeactivated());
    const before = await size();
    expect(await ask()).toMatchObject({ status: 202 });
    expect(await ask('nobody@acme.example')).toMatchObject({ status: 202 });
    expect(await size()).toBe(before);
  });

  it('sends three in an hour, and says nothing of it', async () => {
    for (let time = 0; time < 5; time++) expect(await ask()).toMatchObject({ status: 202 });
    expect(await app.types(`user-${ana}`)).toEqual([
      'UserRegistered',
      ...Array<string>(3).fill('PasswordResetRequested'),
    ]);
  });
});

describe('following a link', () => {
  const link = (userId = ana, resetId = someReset) =>
    makeLinkToken(app.keys, 'password-reset', { userId, subjectId: resetId });
  const follow = (token = link()) =>
    app.call('POST', `/password-resets/${token}`, undefined, { password: 'another horse' });
  const invalid = { status: 404, body: { code: 'invalid_reset_token' } };
  beforeEach(() => app.log.record(`user-${ana}`, passwordResetRequested()));

  it('sets the password, ends all sessions and signs nobody in', async () => {
    const session = await app.start(someSession);
    const { status, headers } = await follow();
    expect(status).toBe(204);
    expect(headers['set-cookie']).toBeUndefined();
    expect((await app.log.read(`user-${ana}`)).slice(-2)).toMatchObject([
      { type: 'PasswordResetCompleted', data: { resetId: someReset, passwordHash: 'k1:another horse' } },
      { type: 'SessionsRevoked', data: { reason: 'password-reset', exceptSessionId: null } },
    ]);
    expect(await app.call('GET', '/users', session)).toMatchObject({ status: 404 });
  });

  it('works once, of ten at the same time too', async () => {
    const statuses = await Promise.all(Array.from({ length: 10 }, async () => (await follow()).status));
    expect(statuses.sort()).toEqual([204, ...Array<number>(9).fill(404)]);
  });

  it('refuses an older link', async () => {
    await app.log.record(`user-${ana}`, passwordResetRequested({ resetId: otherReset }));
    expect(await follow()).toMatchObject(invalid);
    expect(await follow(link(ana, otherReset))).toMatchObject({ status: 204 });
  });

  it('refuses an expired link', async () => {
    app.clock.time = minutesAfterNoon(60);
    expect(await follow()).toMatchObject(invalid);
    app.clock.time = secondsAfterNoon(3_599);
    expect(await follow()).toMatchObject({ status: 204 });
  });

  it('refuses links of other purposes, of other users, and what is none', async () => {
    const before = await size();
    const report = makeLinkToken(app.keys, 'sign-in-report', { userId: ana, subjectId: someReset });
    const flipped = link().replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    for (const token of [report, link(bob), flipped, 'junk']) {
      expect(await follow(token)).toMatchObject(invalid);
    }
    expect(await size()).toBe(before);
  });
});
