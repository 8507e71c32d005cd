import { Inject, Injectable } from '@nestjs/common';
import {
  ERASED,
  factors,
  streamOf,
  user,
  type DomainEvent,
  type FactorsEvent,
  type UserEvent,
} from '@sallyport/domain';
import { Codec, EVENT_STORE, type EventStore } from '@sallyport/event-store';

/** Knows where a user was ever written to. */
@Injectable()
export class ContactAddresses {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(Codec) private readonly codec: Codec,
  ) {}

  /** E-mail address and phone numbers of a user, old ones too; none once the user's key is destroyed. */
  async of(userId: string): Promise<ReadonlySet<string>> {
    const ofUser = (await this.read(streamOf(user, userId).name)) as readonly UserEvent[];
    const ofFactors = (await this.read(streamOf(factors, userId).name)) as readonly FactorsEvent[];
    const emails = ofUser.flatMap(({ type, data }) => (type === 'UserRegistered' ? [data.email] : []));
    const phones = ofFactors.flatMap(({ data }) =>
      'phone' in data && data.phone !== null ? [data.phone] : [],
    );
    return new Set([...emails, ...phones].filter((address) => address !== ERASED));
  }

  private async read(stream: string): Promise<readonly DomainEvent[]> {
    return this.codec.decodeAll(await this.store.readStream(stream));
  }
}
