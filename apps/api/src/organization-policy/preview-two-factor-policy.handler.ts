import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { AnswerOf, previewTwoFactorPolicy } from '@sallyport/contracts';
import { organization, streamOf } from '@sallyport/domain';
import { CommandRunner, type Position } from '@sallyport/event-store';
import { READ_MODEL_STORE, sessions, twoFactor, users, type ReadModelStore } from '@sallyport/read-models';
import { ReadYourWrites } from '../http/read-your-writes';
import { Enrolments } from '../lists/enrolments';

type Preview = AnswerOf<typeof previewTwoFactorPolicy>;

export class PreviewTwoFactorPolicy extends Query<Preview> {
  constructor(
    readonly organizationId: string,
    readonly requireOn: readonly string[],
    readonly after: Position | undefined,
  ) {
    super();
  }
}

/** Counts whom a policy would affect: for a page, so from the read models. */
@QueryHandler(PreviewTwoFactorPolicy)
export class PreviewTwoFactorPolicyHandler implements IQueryHandler<PreviewTwoFactorPolicy> {
  constructor(
    private readonly run: CommandRunner,
    private readonly writes: ReadYourWrites,
    private readonly enrolments: Enrolments,
    @Inject(READ_MODEL_STORE) private readonly store: ReadModelStore,
  ) {}

  async execute({ organizationId, requireOn, after }: PreviewTwoFactorPolicy): Promise<Preview> {
    await this.writes.reach(after, users.name, twoFactor.name, sessions.name);
    const { state } = await this.run.load(streamOf(organization, organizationId));
    const isOn = state.status !== 'unknown' && state.policy.requireOn.length > 0;
    const isToBeOn = requireOn.length > 0;
    const counted = await this.enrolments.count(organizationId);
    const open = { organizationId, ended: false, assurance: 'password' } as const;
    return {
      users: counted.users,
      toEnrol: isToBeOn ? counted.users - counted.enrolled : 0,
      // Sessions end when the policy is switched on, not when it is changed.
      sessionsEnding: isToBeOn && !isOn ? await this.store.count(sessions, open) : 0,
    };
  }
}
