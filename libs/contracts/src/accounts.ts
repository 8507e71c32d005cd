import { z } from 'zod';
import { endpoint } from './endpoint';
import { email, id, instant, name, newPassword, timeZone } from './fields';
import { listOf, listQuery, oneQuery } from './lists';
import { idParams, recoveryShape } from './shapes';
import { language, role, type Role } from './vocabulary';

const tag = 'Accounts';
const administrator = { roles: ['administrator'] } as const;
const params = idParams('userId');

const user = z
  .strictObject({
    userId: id,
    email: z.string(),
    name: z.string().nullable(),
    role,
    timeZone: z.string(),
    status: z.enum(['invited', 'active', 'deactivated']),
    createdAt: instant,
    lastSignInAt: instant.nullable(),
    /** A second factor is set up. */
    enrolled: z.boolean(),
    lockedUntil: instant.nullable(),
    /** A recovery is pending: its factors are gone after `dueAt`. */
    recovery: recoveryShape.nullable(),
  })
  .meta({ id: 'User' });

export const createOrganization = endpoint({
  method: 'POST',
  path: '/organizations',
  summary: 'Create an organization with its first administrator',
  tag,
  access: 'public',
  stepUp: false,
  scopes: [],
  notifies: [],
  limit: 'organizations',
  body: z.strictObject({
    name,
    administrator: z.strictObject({
      email,
      password: newPassword,
      name: name.optional(),
      timeZone: timeZone.optional(),
      language: language.optional(),
    }),
  }),
  answers: {
    201: { description: 'Created', schema: z.strictObject({ organizationId: id, userId: id }) },
  },
  problems: ['email_taken', 'password_easily_guessed', 'password_too_short'],
});

export const registerUser = endpoint({
  method: 'POST',
  path: '/users',
  summary: 'Add a user; without a password the user is invited by e-mail to choose one',
  tag,
  access: { session: administrator },
  stepUp: { when: 'the role is above member', applies: ({ role }: { role: Role }) => role !== 'member' },
  scopes: ['users:write', 'administrators:write'],
  notifies: ['user', 'administrators'],
  body: z.strictObject({
    email,
    password: newPassword.optional(),
    name: name.optional(),
    role,
    timeZone: timeZone.optional(),
    language: language.optional(),
  }),
  answers: { 201: { description: 'Added', schema: z.strictObject({ userId: id }) } },
  problems: ['email_taken', 'password_easily_guessed', 'password_too_short'],
});

export const listUsers = endpoint({
  method: 'GET',
  path: '/users',
  summary: 'Users of the organization',
  tag,
  access: { session: administrator },
  scopes: ['users:read'],
  query: listQuery({ role: role.optional() }),
  answers: { 200: { description: 'A page of users', schema: listOf(user) } },
  problems: [],
});

export const getUser = endpoint({
  method: 'GET',
  path: '/users/{userId}',
  summary: 'One user',
  tag,
  access: { session: administrator },
  scopes: ['users:read'],
  params,
  query: oneQuery,
  answers: { 200: { description: 'The user', schema: user } },
  problems: ['user_not_found'],
});

export const changeUser = endpoint({
  method: 'PATCH',
  path: '/users/{userId}',
  summary: "Change a user's role, name or time zone",
  tag,
  access: { session: administrator },
  stepUp: { when: 'a role is given', applies: ({ role }: { role?: Role | undefined }) => role !== undefined },
  scopes: [],
  notifies: ['administrators'],
  params,
  body: z.strictObject({
    role: role.optional(),
    name: name.nullable().optional(),
    timeZone: timeZone.optional(),
  }),
  answers: { 204: { description: 'Changed' } },
  problems: ['user_not_found', 'last_administrator'],
});

export const deactivateUser = endpoint({
  method: 'POST',
  path: '/users/{userId}/deactivate',
  summary: 'Keep a user out, and end all sessions',
  tag,
  access: { session: administrator },
  stepUp: true,
  scopes: ['users:write', 'administrators:write'],
  notifies: [],
  params,
  answers: { 204: { description: 'Deactivated' } },
  problems: ['user_not_found', 'last_administrator'],
});

export const reactivateUser = endpoint({
  method: 'POST',
  path: '/users/{userId}/reactivate',
  summary: 'Let a deactivated user in again',
  tag,
  access: { session: administrator },
  stepUp: true,
  scopes: ['users:write', 'administrators:write'],
  notifies: [],
  params,
  answers: { 204: { description: 'Reactivated' } },
  problems: ['user_not_found'],
});

export const eraseUser = endpoint({
  method: 'DELETE',
  path: '/users/{userId}',
  summary: 'Erase a user for good: nothing that names the person can be read any more',
  tag,
  access: { session: administrator },
  stepUp: true,
  scopes: [],
  notifies: ['administrators'],
  params,
  answers: { 204: { description: 'Erased' } },
  problems: ['user_not_found', 'last_administrator'],
});

export const liftLockout = endpoint({
  method: 'DELETE',
  path: '/users/{userId}/lockout',
  summary: 'Lift a lock-out after too many wrong attempts',
  tag,
  access: { session: administrator },
  stepUp: false,
  scopes: ['users:write', 'administrators:write'],
  notifies: [],
  params,
  answers: { 204: { description: 'Lifted, or there was none' } },
  problems: ['user_not_found'],
});

const recovery = z.strictObject({ recoveryId: id, dueAt: instant });

export const requestUserRecovery = endpoint({
  method: 'POST',
  path: '/users/{userId}/recovery',
  summary: 'Start a recovery for a user who lost every factor: after the delay the next sign-in sets one up',
  tag,
  access: { session: administrator },
  stepUp: true,
  scopes: [],
  notifies: ['user', 'administrators'],
  params,
  answers: { 202: { description: 'Pending; nobody can shorten the delay', schema: recovery } },
  problems: ['user_not_found', 'recovery_not_available'],
});

export const cancelUserRecovery = endpoint({
  method: 'DELETE',
  path: '/users/{userId}/recovery',
  summary: 'Cancel the recovery of another user',
  tag,
  access: { session: administrator },
  stepUp: true,
  scopes: [],
  notifies: ['user'],
  params,
  answers: { 204: { description: 'Cancelled, or there was none' } },
  problems: ['user_not_found'],
});
