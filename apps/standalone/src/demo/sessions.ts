import {
  activity,
  decideEndSession,
  decideRecordAccess,
  decideRevokeSessions,
  decideStepUp,
  device,
  location,
  organization,
  session,
  sessionValidity,
  streamOf,
  user,
  type RevokeSessions,
} from '@sallyport/domain';
import { commandId } from '@sallyport/event-store';
import type { Browser } from './browsers';
import { reserveGuess, succeedGuess } from './guesses';
import type { UserContext } from './history';
import type { DemoPlace } from './places';
import type { Member, World } from './world';

/** Whether the last session of a browser is valid still. */
export function isSignedIn({ history }: World, { sessionId }: Browser): boolean {
  if (sessionId === undefined) return false;
  const { state } = history.load(streamOf(session, sessionId));
  if (state.status === 'unknown') return false;
  const { userId, organizationId, deviceId, locationId } = state;
  const validity = sessionValidity({
    sessionId,
    session: state,
    activity: history.load(streamOf(activity, sessionId)).state,
    device: history.load(streamOf(device, deviceId)).state,
    location: history.load(streamOf(location, locationId ?? '')).state,
    user: history.load(streamOf(user, userId)).state,
    organization: history.load(streamOf(organization, organizationId)).state,
    now: history.now,
  });
  return validity === 'valid';
}

/** A request in the session of a browser. */
export function useSession(world: World, member: Member, browser: Browser, { ip }: DemoPlace): void {
  const context = world.inSession(member, browser);
  const { sessionId, now } = context;
  const id = commandId(`access:${sessionId}:${now}`);
  world.history.on(
    { ...context, commandId: id, correlationId: id, causationId: id },
    streamOf(activity, sessionId),
    (state) => decideRecordAccess({ ip, now }, state),
  );
}

export function logOut(world: World, member: Member, browser: Browser): void {
  endSession(world, member, browser, browser, 'logged-out');
}

/** Ends the session of one browser in that of another. */
export function endSession(
  world: World,
  member: Member,
  at: Browser,
  ended: Browser,
  reason: 'logged-out' | 'ended-by-user' = 'ended-by-user',
): void {
  const context = world.inSession(member, at);
  const command = { userId: member.userId, reason };
  world.history.on(context, streamOf(session, ended.sessionId ?? ''), (state) =>
    decideEndSession(command, state),
  );
}

/** Ends all sessions of a member but the one in which it is asked for. */
export function endOtherSessions(
  world: World,
  member: Member,
  browser: Browser,
  reason: RevokeSessions['reason'],
): void {
  const context = world.inSession(member, browser);
  const command = { reason, exceptSessionId: context.sessionId };
  world.history.on(
    context,
    streamOf(user, member.userId),
    (state) => decideRevokeSessions(command, state),
    'end-sessions',
  );
}

/** The right password once more, as a part of a command in a session. */
export function provePassword({ history }: World, context: UserContext, { device: current }: Browser): void {
  const attemptId = reserveGuess(history, context, { kind: 'password', bucket: current?.id ?? '' });
  succeedGuess(history, context, attemptId);
}

/** Proves to be there, before a sensitive change. */
export function stepUp(world: World, member: Member, browser: Browser): void {
  const { history } = world;
  const context = world.inSession(member, browser);
  provePassword(world, context, browser);
  const command = { userId: member.userId, by: 'password', challenge: null, now: context.now } as const;
  history.on(context, streamOf(session, context.sessionId), (state) => decideStepUp(command, state));
}
