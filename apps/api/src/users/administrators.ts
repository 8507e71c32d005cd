import { Inject, Injectable } from '@nestjs/common';
import { streamOf, user } from '@sallyport/domain';
import { CommandRunner, KeyedQueue } from '@sallyport/event-store';
import { READ_MODEL_STORE, users, type ReadModelStore } from '@sallyport/read-models';
import { ReadYourWrites } from '../http/read-your-writes';
import type { UserContext } from '../security/user-context';

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
   * Does what may cost the organization an administrator, the user of the context, told whether it is the last one.
   * One at a time in an organization, so that of two who remove each other one stays. Between two processes the
   * moment of the decision is not guarded: no stream has all administrators of an organization.
   */
  mayLose<Result>(
    context: UserContext,
    act: (isLastAdministrator: boolean) => Promise<Result>,
  ): Promise<Result> {
    return this.queue.run(context.organizationId, async () => act(await this.isLast(context)));
  }

  /**
   * The read model says where to look, the candidates' own streams whether it is true. One that is behind can make it
   * refuse what would be right, never allow what is wrong.
   */
  private async isLast({ organizationId, userId }: UserContext): Promise<boolean> {
    if (!(await this.isActive(userId))) return false;
    await this.writes.reach(undefined, users.name);
    const candidates = await this.store.find(users, { where: { organizationId, role: 'administrator' } });
    for (const { id } of candidates) {
      if (id !== userId && (await this.isActive(id))) return false;
    }
    return true;
  }

  private async isActive(userId: string): Promise<boolean> {
    const { state } = await this.run.load(streamOf(user, userId));
    return state.status === 'active' && state.role === 'administrator';
  }
}
