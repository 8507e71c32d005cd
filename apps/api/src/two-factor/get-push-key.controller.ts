import { Controller, Inject } from '@nestjs/common';
import { getPushKey, type AnswerOf } from '@sallyport/contracts';
import { KeyRing, vapidKeys } from '@sallyport/event-store';
import { Endpoint } from '../http/endpoint.decorator';

/** Always the same: neither the log nor a read model is asked. */
@Controller()
export class GetPushKeyController {
  private readonly publicKey: string;

  constructor(@Inject(KeyRing) keys: KeyRing) {
    this.publicKey = vapidKeys(keys).publicKey;
  }

  @Endpoint(getPushKey)
  get(): AnswerOf<typeof getPushKey> {
    return { publicKey: this.publicKey };
  }
}
