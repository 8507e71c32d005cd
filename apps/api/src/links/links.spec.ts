import { makeLinkToken, type LinkPurpose } from '@sallyport/event-store';
import {
  ana,
  bob,
  lockoutLiftRequested,
  minutesAfterNoon,
  recoveryRequested,
  secondsAfterNoon,
  someLift,
  someRecovery,
  userLockedOut,
} from '@sallyport/testing';
import { signedInApp, type SignedInApp } from '../spec-support/signed-in-app';
import { LinksModule } from './links.module';

let app: SignedInApp;
beforeEach(async () => {
  app = await signedInApp(LinksModule);
});
afterEach(() => app.close());

const link = (purpose: LinkPurpose, subjectId: string, userId = ana) =>
  makeLinkToken(app.keys, purpose, { userId, subjectId });

describe('the link of a lock-out', () => {
  const attempts = `attempts-${ana}`;
  const open = (token = link('lockout-lift', someLift)) =>
    app.call('POST', '/lockout-lifts', undefined, { token });
  const invalid = { status: 404, body: { code: 'invalid_unlock_token' } };
  beforeEach(async () => {
    await app.log.record(attempts, userLockedOut());
    await app.log.record(attempts, lockoutLiftRequested());
  });

  it('opens the budget once, and no session', async () => {
    const { status, headers } = await open();
    expect(status).toBe(204);
    expect(headers['set-cookie']).toBeUndefined();
    expect((await app.log.read(attempts)).at(-1)).toMatchObject({
      type: 'LockoutLifted',
      data: { reason: 'link', liftId: someLift },
    });
    expect(await open()).toMatchObject(invalid);
  });

  it('opens nothing after an hour', async () => {
    app.clock.time = minutesAfterNoon(60);
    expect(await open()).toMatchObject(invalid);
    app.clock.time = secondsAfterNoon(3_599);
    expect(await open()).toMatchObject({ status: 204 });
  });

  it('is none of another purpose, of another user, or made up', async () => {
    const tokens = [link('password-reset', someLift), link('lockout-lift', someLift, bob), 'x'];
    for (const token of tokens) {
      const { status, body } = await open(token);
      expect(status).toBe(404);
      expect(['invalid_unlock_token', 'user_not_found']).toContain(body.code);
    }
    expect(await app.types(attempts)).not.toContain('LockoutLifted');
  });
});

describe('the link of a recovery', () => {
  const factors = `factors-${ana}`;
  const open = (token = link('recovery-cancellation', someRecovery)) =>
    app.call('POST', '/recovery-cancellations', undefined, { token });
  const notFound = { status: 404, body: { code: 'recovery_not_found' } };

  it('cancels what the user asked for, once', async () => {
    await app.log.record(factors, recoveryRequested());
    expect(await open()).toMatchObject({ status: 204 });
    expect(await open()).toMatchObject(notFound);
    expect((await app.types(factors)).filter((type) => type === 'RecoveryCancelled')).toHaveLength(1);
  });

  it.each(['administrator', 'operator'] as const)(
    'cancels nothing that an %s started',
    async (requestedBy) => {
      await app.log.record(factors, recoveryRequested({ requestedBy }));
      expect(await open()).toMatchObject(notFound);
      expect(await app.types(factors)).not.toContain('RecoveryCancelled');
    },
  );

  it('is none of another purpose, and none when it is made up', async () => {
    await app.log.record(factors, recoveryRequested());
    for (const token of [link('lockout-lift', someRecovery), 'x'])
      expect(await open(token)).toMatchObject(notFound);
  });
});
