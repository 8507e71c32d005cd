import {
  otherSession,
  sessionsRevoked,
  someSession,
  stateOf,
  userRegistered,
  userRenamed,
} from '@sallyport/testing';
import { isRegistered, user } from './user';
import { survives } from './revocation';

const revocationAfter = (...events: ReturnType<typeof sessionsRevoked | typeof userRenamed>[]) => {
  const state = stateOf(user, [userRegistered(), ...events]);
  return isRegistered(state) ? state.sessionsRevoked : null;
};
const survivor = { sessionId: someSession, revision: 0 };

describe('which sessions outlive a revocation', () => {
  it('are all, when there was none', () =>
    expect(survives(revocationAfter(userRenamed()), survivor)).toBe(true));

  it('are none that began before it', () =>
    expect(survives(revocationAfter(sessionsRevoked()), survivor)).toBe(false));

  it('are those that began after it', () =>
    expect(survives(revocationAfter(sessionsRevoked()), { ...survivor, revision: 1 })).toBe(true));

  it('is the one that is named', () => {
    const revocation = revocationAfter(sessionsRevoked({ exceptSessionId: someSession }));
    expect(survives(revocation, survivor)).toBe(true);
    expect(survives(revocation, { ...survivor, sessionId: otherSession })).toBe(false);
  });

  it('is no login that has no session yet', () =>
    expect(survives(revocationAfter(sessionsRevoked()), { sessionId: null, revision: 0 })).toBe(false));

  it('is the one that is named again and again', () =>
    expect(
      survives(
        revocationAfter(
          sessionsRevoked({ exceptSessionId: someSession }),
          userRenamed(),
          sessionsRevoked({ exceptSessionId: someSession }),
        ),
        survivor,
      ),
    ).toBe(true));

  it('is not one that was named before, but not the last time', () =>
    expect(
      survives(
        revocationAfter(sessionsRevoked({ exceptSessionId: someSession }), sessionsRevoked()),
        survivor,
      ),
    ).toBe(false));

  it.each([
    ['all sessions', sessionsRevoked()],
    ['all but another', sessionsRevoked({ exceptSessionId: otherSession })],
  ])('is not one that ended with %s before it was named', (_, earlier) =>
    expect(
      survives(revocationAfter(earlier, sessionsRevoked({ exceptSessionId: someSession })), survivor),
    ).toBe(false),
  );

  it('is one that began between, and is named', () =>
    expect(
      survives(revocationAfter(sessionsRevoked(), sessionsRevoked({ exceptSessionId: someSession })), {
        ...survivor,
        revision: 1,
      }),
    ).toBe(true));
});
