import { Injectable } from '@nestjs/common';
import { decideRevokeSessions, streamOf, user, type RevokeSessions } from '@sallyport/domain';
import { CommandRunner } from '@sallyport/event-store';
import type { SessionContext, UserContext } from '@sallyport/sign-in';

/** Ends a user's sessions, all of them by one append. */
@Injectable()
export class EndSessions {
  constructor(private readonly run: CommandRunner) {}

  all(context: UserContext, reason: RevokeSessions['reason']): Promise<void> {
    return this.revoke(context, { reason, exceptSessionId: null });
  }

  /** All but the one in which it is asked for. */
  others(context: SessionContext, reason: RevokeSessions['reason']): Promise<void> {
    return this.revoke(context, { reason, exceptSessionId: context.sessionId });
  }

  private revoke(context: UserContext, command: RevokeSessions): Promise<void> {
    return this.run.execute(
      context,
      streamOf(user, context.userId),
      (state) => decideRevokeSessions(command, state),
      {
        step: 'end-sessions',
      },
    );
  }
}
