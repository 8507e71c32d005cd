import { Inject, Injectable } from '@nestjs/common';
import {
  decideRemoveAdministrator,
  isRegistered,
  organization,
  streamOf,
  user,
  type Administrator,
} from '@sallyport/domain';
import { CommandRunner, KeyedQueue } from '@sallyport/event-store';
import { READ_MODEL_STORE, users, type ReadModelStore } from '@sallyport/read-models';
import type { UserContext } from '@sallyport/sign-in';
import { ReadYourWrites } from '../http/read-your-writes';

/** Sees to it that an organization keeps an active administrator. */
@Injectable()
export class Administrators {
  private readonly queue = new KeyedQueue();

  constructor(
    private readonly run: CommandRunner,
    private readonly writes: ReadYourWrites,
    @Inject(READ_MODEL_STORE) private readonly store: ReadModelStore,
  ) {}

  /**
   * Does what costs the organization an administrator, if the user of the context is one. That is recorded in the
   * organization's stream first, at an exact revision: of two who remove each other one stays, also in two processes.
   * One at a time here, only so that a burst does not wear itself out on conflicts.
   * @param act told the term that was ended, by its beginning in the user's stream; null: the user is no administrator
   * @throws DomainError `last_administrator`; `conflict` when others were quicker too often
   */
  mayLose<Result>(context: UserContext, act: (endedTerm: number | null) => Promise<Result>): Promise<Result> {
    return this.queue.run(context.organizationId, async () => act(await this.endTerm(context)));
  }

  private async endTerm(context: UserContext): Promise<number | null> {
    const { organizationId, userId } = context;
    const since = await this.since(userId);
    if (since === null) return null;
    await this.run.withWork(
      context,
      streamOf(organization, organizationId),
      () => this.others(context),
      (state, others) => decideRemoveAdministrator({ userId, since, others }, state),
      // By term: a repeat of the command that finds a later one has to have that judged.
      { step: `administrator-${since}` },
    );
    return since;
  }

  /**
   * The read model says where to look, the candidates' own streams whether it is true. One that is behind can make it
   * refuse what would be right, never allow what is wrong.
   */
  private async others({ organizationId, userId }: UserContext): Promise<readonly Administrator[]> {
    await this.writes.reach(undefined, users.name);
    const candidates = await this.store.find(users, { where: { organizationId, role: 'administrator' } });
    const others: Administrator[] = [];
    for (const { id } of candidates) {
      const since = id === userId ? null : await this.since(id);
      if (since !== null) others.push({ userId: id, since });
    }
    return others;
  }

  private async since(userId: string): Promise<number | null> {
    const { state } = await this.run.load(streamOf(user, userId));
    return isRegistered(state) ? state.administratorSince : null;
  }
}
