import { endpoint } from './endpoint';
import { listOf, listQuery } from './lists';
import { sessionShape } from './my-sessions';
import { endedShape, idParams } from './shapes';

const tag = 'Accounts';
const params = idParams('userId');
const administrator = { roles: ['administrator'] } as const;

export const listUserSessions = endpoint({
  method: 'GET',
  path: '/users/{userId}/sessions',
  summary: 'Open sessions of a user',
  tag,
  access: { session: administrator },
  scopes: ['sessions:read'],
  params,
  query: listQuery({}),
  answers: { 200: { description: 'A page of sessions', schema: listOf(sessionShape) } },
  problems: ['user_not_found'],
});

export const endUserSessions = endpoint({
  method: 'DELETE',
  path: '/users/{userId}/sessions',
  summary: 'End all sessions of a user',
  tag,
  access: { session: administrator },
  stepUp: true,
  scopes: ['sessions:end'],
  notifies: [],
  params,
  answers: { 200: { description: 'Ended', schema: endedShape } },
  problems: ['user_not_found'],
});
