import { Inject, Injectable } from '@nestjs/common';
import { email, streamOf } from '@sallyport/domain';
import { CommandRunner, emailKeyOf, KeyRing } from '@sallyport/event-store';

export interface Account {
  readonly userId: string;
  readonly organizationId: string;
}

/** Finds users by their e-mail address, in the log itself: the stream of an address is named by its keyed hash. */
@Injectable()
export class Directory {
  constructor(
    private readonly run: CommandRunner,
    @Inject(KeyRing) private readonly keys: KeyRing,
  ) {}

  /** The user who holds an address, if any. */
  async find(address: string): Promise<Account | undefined> {
    const { state } = await this.run.load(streamOf(email, emailKeyOf(this.keys, address)));
    return state.status === 'claimed' ? state : undefined;
  }
}
