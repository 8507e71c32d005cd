import {
  acme,
  ana,
  authenticatorAppEnrolled,
  lockoutLifted,
  loginSucceeded,
  minutesAfterNoon,
  NOON,
  passwordResetCompleted,
  phoneNumberVerified,
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
import { UNTIL_LIFTED, users } from './users.projection';

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
    enrolled: false,
    lockedUntil: null,
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

it('knows the last sign-in and whether there is a second factor', async () => {
  expect(await after([someLogin, loginSucceeded(), { at }])).toMatchObject({
    lastSignInAt: at,
    enrolled: false,
  });
  expect(await after([ana, phoneNumberVerified()])).toMatchObject({ enrolled: true });
  expect(await after([ana, authenticatorAppEnrolled()])).toMatchObject({ enrolled: true });
});

it('is locked for a time, for good or not at all', async () => {
  expect(await after([ana, userLockedOut({ until: at })])).toMatchObject({ lockedUntil: at });
  expect(await after([ana, userLockedOut({ until: null })])).toMatchObject({ lockedUntil: UNTIL_LIFTED });
  expect(await after([ana, userLockedOut({ bucket: someDevice })])).toMatchObject({ lockedUntil: null });
  expect(await after([ana, userLockedOut()], [ana, lockoutLifted()])).toMatchObject({ lockedUntil: null });
});

it('is gone when erased', async () => {
  expect(await after([ana, userErased()])).toBeUndefined();
});
