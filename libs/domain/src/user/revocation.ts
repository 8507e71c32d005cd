import type { SessionId } from '../kernel/ids';

/**
 * The last time that sessions were ended together: all of a user, or those of an organization without a second factor. All
 * in revisions of the stream that says so: clocks do not matter.
 */
export interface Revocation {
  readonly revision: number;
  readonly exceptSessionId: SessionId | null;
  /**
   * Where the excepted session's login must have begun. A session that an earlier revocation ended is not brought
   * back by being named as the exception of a later one, as when two requests cross.
   */
  readonly exceptionFrom: number;
}

/** The revocation that follows another. */
export function nextRevocation(
  previous: Revocation | null,
  revision: number,
  exceptSessionId: SessionId | null,
): Revocation {
  if (previous === null) return { revision, exceptSessionId, exceptionFrom: 0 };
  const sameException = previous.exceptSessionId === exceptSessionId;
  return {
    revision,
    exceptSessionId,
    exceptionFrom: sameException ? previous.exceptionFrom : previous.revision,
  };
}

/**
 * Whether a session, or a login on its way to one, was left alone by the revocations of a stream. `revision` is that of the
 * stream when the login began.
 */
export function survives(
  revocation: Revocation | null,
  session: { readonly sessionId: SessionId | null; readonly revision: number },
): boolean {
  if (revocation === null || session.revision >= revocation.revision) return true;
  if (session.sessionId === null || session.sessionId !== revocation.exceptSessionId) return false;
  return session.revision >= revocation.exceptionFrom;
}
