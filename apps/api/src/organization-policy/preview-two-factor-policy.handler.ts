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
    const now: readonly string[] = state.status === 'unknown' ? [] : state.policy.requireOn;
    const asksMore = requireOn.some((occasion) => !now.includes(occasion));
    const isToBeOn = requireOn.length > 0;
    const counted = await this.enrolments.count(organizationId);
    const open = { organizationId, ended: false, assurance: 'password' } as const;
    return {
      users: counted.users,
      toEnrol: isToBeOn ? counted.users - counted.enrolled : 0,
      // At most: those whose sign-in would have met the other policy too go on.
      sessionsEnding: asksMore ? await this.store.count(sessions, open) : 0,
    };
  }
}
