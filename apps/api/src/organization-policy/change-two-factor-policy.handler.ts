import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import {
  decideChangeTwoFactorPolicy,
  organization,
  refuse,
  streamOf,
  type TwoFactorPolicy,
} from '@sallyport/domain';
import { CommandRunner } from '@sallyport/event-store';
import { aboutOrganization, type SessionContext } from '@sallyport/sign-in';

/** What is left out stays as it is. */
export type PolicyChange = Pick<TwoFactorPolicy, 'requireOn'> & {
  readonly [Field in keyof TwoFactorPolicy]?: TwoFactorPolicy[Field] | undefined;
};

export class ChangeTwoFactorPolicy extends Command<TwoFactorPolicy> {
  constructor(
    readonly context: SessionContext,
    readonly change: PolicyChange,
  ) {
    super();
  }
}

@CommandHandler(ChangeTwoFactorPolicy)
export class ChangeTwoFactorPolicyHandler implements ICommandHandler<ChangeTwoFactorPolicy> {
  constructor(private readonly run: CommandRunner) {}

  execute({ context, change }: ChangeTwoFactorPolicy): Promise<TwoFactorPolicy> {
    const { organizationId, sessionId: currentSessionId } = context;
    return this.run.execute(aboutOrganization(context), streamOf(organization, organizationId), (state) => {
      if (state.status === 'unknown') return refuse('organization_not_found');
      return decideChangeTwoFactorPolicy({ policy: changed(state.policy, change), currentSessionId }, state);
    });
  }
}

const changed = (policy: TwoFactorPolicy, change: PolicyChange): TwoFactorPolicy => ({
  requireOn: change.requireOn,
  deviceTrustDays: change.deviceTrustDays ?? policy.deviceTrustDays,
  locationGranularity: change.locationGranularity ?? policy.locationGranularity,
  backupCodeEmail: change.backupCodeEmail ?? policy.backupCodeEmail,
  allowedFactors: change.allowedFactors ?? policy.allowedFactors,
  recoveryDelayHours: change.recoveryDelayHours ?? policy.recoveryDelayHours,
});
