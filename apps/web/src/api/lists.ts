import { api, bodyOf } from './client';
import { behind, pagedQuery } from './paged';

export const mySessions = pagedQuery(
  ['my-sessions'],
  (cursor) => bodyOf(api.GET('/v1/me/sessions', { params: { query: behind(cursor) } })),
  true,
);

export const myDevices = pagedQuery(
  ['my-devices'],
  (cursor) => bodyOf(api.GET('/v1/me/devices', { params: { query: behind(cursor) } })),
  true,
);

export const myLocations = pagedQuery(['my-locations'], (cursor) =>
  bodyOf(api.GET('/v1/me/locations', { params: { query: { ...behind(cursor), limit: 100 } } })),
);

export const users = pagedQuery(['users'], (cursor) =>
  bodyOf(api.GET('/v1/users', { params: { query: behind(cursor) } })),
);

export const policyChanges = pagedQuery(['policy-changes'], (cursor) =>
  bodyOf(api.GET('/v1/organization/two-factor-policy/changes', { params: { query: behind(cursor) } })),
);

export const signInsFrom = (location: string) =>
  pagedQuery(['sign-ins', location], (cursor) =>
    bodyOf(api.GET('/v1/me/sign-ins', { params: { query: { ...behind(cursor), location } } })),
  );

export const sessionsOf = (userId: string) =>
  pagedQuery(['sessions-of', userId], (cursor) =>
    bodyOf(api.GET('/v1/users/{userId}/sessions', { params: { path: { userId }, query: behind(cursor) } })),
  );

export const outboxMessages = pagedQuery(
  ['outbox'],
  (cursor) => bodyOf(api.GET('/v1/outbox/messages', { params: { query: behind(cursor) } })),
  true,
);
