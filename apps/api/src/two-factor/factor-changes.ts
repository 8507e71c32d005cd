import { Injectable } from '@nestjs/common';
import {
  begun,
  factors,
  session,
  streamOf,
  unlessFrozen,
  type Decision,
  type Factors,
  type FactorsEvent,
} from '@sallyport/domain';
import { CommandRunner } from '@sallyport/event-store';
import type { SessionContext } from '@sallyport/sign-in';

type Decide<Reply> = (state: Factors) => Decision<FactorsEvent, Reply>;

/** Every change that a signed-in user makes to their factors goes through here: none while they are frozen. */
@Injectable()
export class FactorChanges {
  constructor(private readonly run: CommandRunner) {}

  /** @throws DomainError `factors_frozen`, and what the rule refuses */
  async execute<Reply>(context: SessionContext, decide: Decide<Reply>): Promise<Reply> {
    const guarded = (await this.guard(context))(decide);
    return this.run.execute(context, streamOf(factors, context.userId), guarded);
  }

  /** Wraps a rule so that it is refused while factors are frozen for what the session was stepped up by. */
  async guard(context: SessionContext): Promise<<Reply>(decide: Decide<Reply>) => Decide<Reply>> {
    const { state } = await this.run.load(streamOf(session, context.sessionId));
    const { steppedUpBy } = begun(state);
    return (decide) => unlessFrozen(steppedUpBy, context.now, decide);
  }
}
