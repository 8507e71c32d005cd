import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { AnswerOf, listPolicyChanges } from '@sallyport/contracts';
import type { Position } from '@sallyport/event-store';
import { auditSubjects, policyHistory, READ_MODEL_STORE, type ReadModelStore } from '@sallyport/read-models';
import { ReadYourWrites } from '../http/read-your-writes';
import { pageOf, type PageQuery } from '../lists/page';
import { findSubjects, viewActor } from '../lists/subjects';

type PolicyChanges = AnswerOf<typeof listPolicyChanges>;

export class ListPolicyChanges extends Query<PolicyChanges> {
  constructor(
    readonly organizationId: string,
    readonly query: PageQuery & { readonly after?: Position | undefined },
  ) {
    super();
  }
}

/** The newest first. */
@QueryHandler(ListPolicyChanges)
export class ListPolicyChangesHandler implements IQueryHandler<ListPolicyChanges> {
  constructor(
    private readonly writes: ReadYourWrites,
    @Inject(READ_MODEL_STORE) private readonly store: ReadModelStore,
  ) {}

  async execute({ organizationId, query }: ListPolicyChanges): Promise<PolicyChanges> {
    await this.writes.reach(query.after, policyHistory.name, auditSubjects.name);
    const list = { where: { organizationId }, sort: { field: 'at', direction: 'descending' } } as const;
    const { data, nextCursor } = await pageOf(this.store, policyHistory, list, query);
    const subjects = await findSubjects(
      this.store,
      data.map(({ actorId }) => actorId),
    );
    const changes = data.map((found) => ({
      changeId: found.id,
      policy: found.policy,
      changedAt: found.at,
      actor: viewActor(found, subjects),
    }));
    return { data: changes, nextCursor };
  }
}
