import {
  activity,
  decideEndSession,
  decideRecordAccess,
  decideRevokeSessions,
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
import type { DemoContext, Member } from './demo-context';
import type { DemoPlace } from './places';

/** Whether the last session of a browser is valid still. */
export function isSignedIn({ history }: DemoContext, browser: Browser): boolean {
  const sessionId = browser.session?.id;
  if (sessionId === undefined) return false;
  const state = history.stateOf(streamOf(session, sessionId));
  if (state.status === 'unknown') return false;
  const { userId, organizationId, deviceId, locationId } = state;
  const validity = sessionValidity({
    sessionId,
    session: state,
    activity: history.stateOf(streamOf(activity, sessionId)),
    device: history.stateOf(streamOf(device, deviceId)),
    location: history.stateOf(streamOf(location, locationId ?? '')),
    user: history.stateOf(streamOf(user, userId)),
    organization: history.stateOf(streamOf(organization, organizationId)),
    now: history.now,
  });
  return validity === 'valid';
}

/** The device that a browser is known as. */
export function deviceIdOf({ device: known }: Browser): string {
  if (!known) throw new Error('no sign-in was completed in this browser');
  return known.id;
}

/** A request in the session of a browser. */
export async function useSession(
  demo: DemoContext,
  member: Member,
  browser: Browser,
  { ip }: DemoPlace,
): Promise<void> {
  const context = demo.inSession(member, browser);
  const { sessionId, now } = context;
  const id = commandId(`access:${sessionId}:${now}`);
  await demo.history.execute(
    { ...context, commandId: id, correlationId: id, causationId: id },
    streamOf(activity, sessionId),
    (state) => decideRecordAccess({ ip, now }, state),
  );
}

export const logOut = (demo: DemoContext, member: Member, browser: Browser): Promise<void> =>
  endSession(demo, member, browser, browser, 'logged-out');

/** Ends the session of one browser in that of another. */
export async function endSession(
  demo: DemoContext,
  member: Member,
  at: Browser,
  ended: Browser,
  reason: 'logged-out' | 'ended-by-user' = 'ended-by-user',
): Promise<void> {
  const context = demo.inSession(member, at);
  const command = { userId: member.userId, reason };
  await demo.history.execute(context, streamOf(session, ended.session?.id ?? ''), (state) =>
    decideEndSession(command, state),
  );
}

/** Ends all sessions of a member but the one in which it is asked for. */
export async function endOtherSessions(
  demo: DemoContext,
  member: Member,
  browser: Browser,
  reason: RevokeSessions['reason'],
): Promise<void> {
  const context = demo.inSession(member, browser);
  const command = { reason, exceptSessionId: context.sessionId };
  await demo.history.execute(
    context,
    streamOf(user, member.userId),
    (state) => decideRevokeSessions(command, state),
    { step: 'end-sessions' },
  );
}
