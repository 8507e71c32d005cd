import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { AnswerOf, previewTwoFactorPolicy } from '@sallyport/contracts';
import { organization, streamOf } from '@sallyport/domain';
import { CommandRunner, type Position } from '@sallyport/event-store';
import {
  READ_MODEL_STORE,
  sessions,
  twoFactor,
  twoFactorOf,
  users,
  type Found,
  type ReadModelStore,
  type UserDocument,
} from '@sallyport/read-models';
import { ReadYourWrites } from '../http/read-your-writes';

type Preview = AnswerOf<typeof previewTwoFactorPolicy>;

/** Users looked at in one go. */
const STRETCH = 500;

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
    @Inject(READ_MODEL_STORE) private readonly store: ReadModelStore,
  ) {}

  async execute({ organizationId, requireOn, after }: PreviewTwoFactorPolicy): Promise<Preview> {
    await this.writes.reach(after, users.name, twoFactor.name, sessions.name);
    const { state } = await this.run.load(streamOf(organization, organizationId));
    const isOn = state.status !== 'unknown' && state.policy.requireOn.length > 0;
    const isToBeOn = requireOn.length > 0;
    const where = { organizationId, status: 'active' } as const;
    const open = { organizationId, ended: false, assurance: 'password' } as const;
    return {
      users: await this.store.count(users, where),
      toEnrol: isToBeOn ? await this.countUnenrolled(where) : 0,
      // Sessions end when the policy is switched on, not when it is changed.
      sessionsEnding: isToBeOn && !isOn ? await this.store.count(sessions, open) : 0,
    };
  }

  private async countUnenrolled(where: { organizationId: string; status: 'active' }): Promise<number> {
    const sort = { field: 'email', direction: 'ascending' } as const;
    let count = 0;
    let last: Found<UserDocument> | undefined;
    do {
      const behind = last && { value: last.email, id: last.id };
      const found = await this.store.find(users, { where, sort, limit: STRETCH, ...(behind && { behind }) });
      const factors = await this.store.find(twoFactor, { where: { userId: found.map(({ id }) => id) } });
      const ofUser = Map.groupBy(factors, ({ userId }) => userId);
      count += found.filter(({ id }) => {
        const { phone, apps } = twoFactorOf(ofUser.get(id) ?? []);
        return phone === null && apps.length === 0;
      }).length;
      last = found.length < STRETCH ? undefined : found.at(-1);
    } while (last);
    return count;
  }
}
