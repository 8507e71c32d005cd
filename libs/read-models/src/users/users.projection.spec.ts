import {
  acme,
  ana,
  challengePassed,
  lockoutLifted,
  loginSucceeded,
  minutesAfterNoon,
  NOON,
  passwordResetCompleted,
  sessionSteppedUp,
  someDevice,
  someLogin,
  someSession,
  timeZoneChanged,
  userDeactivated,
  userErased,
  userLockedOut,
  userReactivated,
  userRegistered,
  userRenamed,
  userRoleChanged,
} from '@sallyport/testing';
import { documentsOf } from '../spec-support/documents-of';
import { story } from '../spec-support/story';
import { users } from './users.projection';

const at = minutesAfterNoon(5);
const after = async (...more: Parameters<typeof story>) => {
  const [document] = await documentsOf(users, story([ana, userRegistered()], ...more));
  return document;
};

it('shows who registered, and no password', async () => {
  expect(await after()).toEqual({
    id: ana,
    organizationId: acme,
    email: 'ana@acme.example',
    name: 'Ana',
    role: 'member',
    timeZone: 'Europe/Amsterdam',
    status: 'active',
    invited: false,
    createdAt: NOON,
    lastSignInAt: null,
    lockedUntil: null,
    lockedForGood: false,
  });
});

it('is invited until a password was chosen', async () => {
  const invited = userRegistered({ passwordHash: null });
  expect(await documentsOf(users, story([ana, invited]))).toMatchObject([{ invited: true }]);
  const chosen = story([ana, invited], [ana, passwordResetCompleted()]);
  expect(await documentsOf(users, chosen)).toMatchObject([{ invited: false, status: 'active' }]);
});

it('follows name, role and time zone', async () => {
  expect(await after([ana, userRenamed()], [ana, userRoleChanged()], [ana, timeZoneChanged()])).toMatchObject(
    {
      name: 'Ana Sousa',
      role: 'administrator',
      timeZone: 'Asia/Tokyo',
    },
  );
});

it('is deactivated and reactivated', async () => {
  expect(await after([ana, userDeactivated()])).toMatchObject({ status: 'deactivated' });
  expect(await after([ana, userDeactivated()], [ana, userReactivated()])).toMatchObject({ status: 'active' });
});

it('knows the last sign-in', async () => {
  expect(await after([someLogin, loginSucceeded(), { at }])).toMatchObject({ lastSignInAt: at });
});

describe('locked out', () => {
  const open = { lockedUntil: null, lockedForGood: false };
  const forGood = [ana, userLockedOut({ until: null })] as const;

  it('for a time, for good or not at all', async () => {
    expect(await after([ana, userLockedOut({ until: at })])).toMatchObject({ ...open, lockedUntil: at });
    expect(await after(forGood)).toMatchObject({ ...open, lockedForGood: true });
    expect(await after([ana, userLockedOut({ bucket: someDevice })])).toMatchObject(open);
  });

  it('until it is lifted', async () => {
    const lifted = [ana, lockoutLifted()] as const;
    expect(await after([ana, userLockedOut()], forGood, lifted)).toMatchObject(open);
  });

  it.each([
    ['a right second factor', false, [someLogin, challengePassed()]],
    ['stepping up by a code', false, [someSession, sessionSteppedUp({ by: 'totp' })]],
    ['stepping up by a password', true, [someSession, sessionSteppedUp()]],
  ] as const)('for good, and after %s: %s', async (_, lockedForGood, proof) => {
    expect(await after(forGood, proof)).toMatchObject({ lockedForGood });
    // A lock that ends by itself is sat out.
    expect(await after([ana, userLockedOut({ until: at })], proof)).toMatchObject({ lockedUntil: at });
  });
});

it('is gone when erased', async () => {
  expect(await after([ana, userErased()])).toBeUndefined();
});
