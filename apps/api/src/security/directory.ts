import { Inject, Injectable } from '@nestjs/common';
import { email, streamOf } from '@sallyport/domain';
import { CommandRunner, DATA_KEYS, emailKeyOf, KeyRing, type DataKeys } from '@sallyport/event-store';

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
    @Inject(DATA_KEYS) private readonly dataKeys: Pick<DataKeys, 'find'>,
  ) {}

  /**
   * The user who holds an address, if any. Throws StoreUnavailable when data keys cannot be read: without them nothing
   * can be done for a user, so that else the answer would tell who is one, and guesses would be counted and not judged.
   */
  async find(address: string): Promise<Account | undefined> {
    const emailKey = emailKeyOf(this.keys, address);
    const { state } = await this.run.load(streamOf(email, emailKey));
    const account = state.status === 'claimed' ? state : undefined;
    // There is no key by the name of an address: it is asked for all the same, since that takes its time.
    await this.dataKeys.find(account?.userId ?? emailKey);
    return account;
  }
}
