import type { Instant } from '@sallyport/domain';
import { CommandRunner, KeyRing } from '@sallyport/event-store';
import type { Email, Job, Push, PushOutcome, SendOutcome, Sms } from '@sallyport/ports';
import { SystemEntropy, SystemTimers } from '@sallyport/adapters/system';
import { SpeakeasyOneTimeCodes } from '@sallyport/adapters/totp';
import { acme, ana, NOON, type MemoryLog } from '@sallyport/testing';
import { DeliverMessage, EventReader, MessageFactsLoader } from '../index';
import { logOfAna } from './log-of-ana';

export const keys = new KeyRing({ current: 'k1', lookup: 'k1', keys: { k1: Buffer.alloc(32, 1) } });
const entropy = new SystemEntropy();
export const codes = new SpeakeasyOneTimeCodes(entropy);

/** Workers with nothing in common but the log, in which Ana is signing in; and providers that note what they are given. */
export class Workers {
  now: Instant = NOON;
  /** What the provider of SMS and e-mail was given. */
  readonly sent: { readonly id: string; readonly message: Sms | Email }[] = [];
  /** What it answers, call by call; the last one stays. */
  answers: (SendOutcome | Error)[] = [];
  readonly pushed: { readonly id: string; readonly push: Push }[] = [];
  /** What the push service answers for an address; all others are taken. */
  pushAnswers: Readonly<Record<string, PushOutcome>> = {};
  readonly errors: unknown[] = [];

  private constructor(readonly log: MemoryLog) {}

  static async begin(): Promise<Workers> {
    return new Workers(await logOfAna());
  }

  /** One more, as in a process of its own. */
  one(): DeliverMessage {
    const { log } = this;
    const provider = { send: (id: string, message: Sms | Email) => this.send(id, message) };
    const events = new EventReader(log.store, log.codec);
    return new DeliverMessage({
      runner: new CommandRunner(log.store, log.codec, new SystemTimers()),
      facts: new MessageFactsLoader(events, keys, codes, 'https://id.acme.example'),
      sms: provider,
      email: provider,
      push: { send: (id, push) => this.push(id, push) },
      clock: { now: () => this.now },
      entropy,
      onError: (_, error) => this.errors.push(error),
    });
  }

  /** What the log says of the delivery that a job asks for. */
  deliveryOf({ id }: Job) {
    return this.log.read(`delivery-${id}`);
  }

  private send(id: string, message: Sms | Email): Promise<SendOutcome> {
    this.sent.push({ id, message });
    const answer = this.answers.length > 1 ? this.answers.shift() : this.answers[0];
    if (answer instanceof Error) return Promise.reject(answer);
    return Promise.resolve(answer ?? { kind: 'sent', providerMessageId: 'p' });
  }

  private push(id: string, push: Push): Promise<PushOutcome> {
    this.pushed.push({ id, push });
    return Promise.resolve(
      this.pushAnswers[push.subscription.endpoint] ?? { kind: 'sent', providerMessageId: id },
    );
  }
}

/** Asks for a message to Ana about an event. */
export const jobFor = (
  channel: 'sms' | 'email' | 'push',
  template: string,
  stream: string,
  eventId: string,
): Job => ({
  ...{ id: `${eventId}.${channel}`, channel, template, stream, eventId },
  ...{ organizationId: acme, userId: ana, position: 1, correlationId: 'request' },
});
