import { Controller, Inject, Optional } from '@nestjs/common';
import {
  clearOutbox,
  getOutboxFailures,
  listOutbox,
  setOutboxFailures,
  type AnswerOf,
  type InputOf,
} from '@sallyport/contracts';
import {
  OUTBOX,
  PROVIDER_FAILURES,
  type Outbox,
  type ProviderFailures,
  type SendOutcome,
} from '@sallyport/ports';
import { Endpoint, Input, Problem } from '../http';
import { cursorAt, placeAt } from '../lists/page';

/** What was sent, for who has no phone and mailbox at hand. Not mounted where messages go to people. */
@Controller()
export class OutboxController {
  constructor(
    @Inject(OUTBOX) private readonly outbox: Outbox,
    @Optional() @Inject(PROVIDER_FAILURES) private readonly failures: ProviderFailures | undefined,
  ) {}

  @Endpoint(listOutbox)
  async list(@Input() { query }: InputOf<typeof listOutbox>): Promise<AnswerOf<typeof listOutbox>> {
    const { limit, cursor, to, channel } = query;
    const messages = await this.outbox.list({
      limit: limit + 1,
      ...(to !== undefined && { to }),
      ...(channel !== undefined && { channel }),
      ...(cursor !== undefined && { before: placeAt(cursor).id }),
    });
    const data = messages.slice(0, limit);
    const last = messages.length > limit ? data.at(-1) : undefined;
    return { data, nextCursor: last ? cursorAt({ value: last.createdAt, id: last.messageId }) : null };
  }

  @Endpoint(clearOutbox)
  clear(): Promise<void> {
    return this.outbox.clear();
  }

  @Endpoint(getOutboxFailures)
  getFailures(): AnswerOf<typeof getOutboxFailures> {
    const kindOf = (outcome: SendOutcome | undefined) =>
      outcome === undefined || outcome.kind === 'sent' ? 'none' : outcome.kind;
    const { sms, email, push } = this.switches();
    return { sms: kindOf(sms), email: kindOf(email), push: kindOf(push) };
  }

  @Endpoint(setOutboxFailures)
  setFailures(@Input() { body }: InputOf<typeof setOutboxFailures>): AnswerOf<typeof setOutboxFailures> {
    const outcomeOf = (kind: typeof body.sms) => (kind === 'none' ? undefined : { kind, error: 'pretended' });
    const { sms, email, push } = body;
    Object.assign(this.switches(), { sms: outcomeOf(sms), email: outcomeOf(email), push: outcomeOf(push) });
    return body;
  }

  /** Where the providers are pretended in another process, as in the worker of a set-up on services, there are none. */
  private switches(): ProviderFailures {
    if (!this.failures) throw new Problem('not_found');
    return this.failures;
  }
}
