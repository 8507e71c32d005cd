import {
  acme,
  ana,
  lockoutLifted,
  loginSucceeded,
  minutesAfterNoon,
  NOON,
  passwordResetCompleted,
  recoveryCancelled,
  recoveryCompleted,
  recoveryRequested,
  someDevice,
  someLogin,
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
    recoveryDueAt: null,
    recoveryRequestedBy: null,
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
  it('for a time or not at all', async () => {
    expect(await after([ana, userLockedOut({ until: at })])).toMatchObject({ lockedUntil: at });
    const ofDevice = [ana, userLockedOut({ bucket: someDevice })] as const;
    expect(await after(ofDevice)).toMatchObject({ lockedUntil: null });
  });

  it('for an hour where an older version named no end', async () => {
    const withoutEnd = [ana, userLockedOut({ until: null }), { at }] as const;
    expect(await after(withoutEnd)).toMatchObject({ lockedUntil: minutesAfterNoon(65) });
  });

  it.each(['administrator', 'link', 'operator'] as const)('until it is lifted: %s', async (reason) => {
    const lifted = [ana, lockoutLifted({ reason })] as const;
    expect(await after([ana, userLockedOut()], lifted)).toMatchObject({ lockedUntil: null });
  });
});

describe('recovery', () => {
  const dueAt = minutesAfterNoon(72 * 60);
  const requested = [ana, recoveryRequested({ dueAt, requestedBy: 'administrator' })] as const;

  it('is pending once it was requested', async () => {
    const pending = { recoveryDueAt: dueAt, recoveryRequestedBy: 'administrator' };
    expect(await after(requested)).toMatchObject(pending);
  });

  it.each([recoveryCancelled(), recoveryCompleted()])('is over with $type', async (event) => {
    const none = { recoveryDueAt: null, recoveryRequestedBy: null };
    expect(await after(requested, [ana, event])).toMatchObject(none);
  });
});

it('is gone when erased', async () => {
  expect(await after([ana, userErased()])).toBeUndefined();
});
