import { decideClaimDelivery, decideRecordDelivery, delivery, never, streamOf } from '@sallyport/domain';
import type { CommandContext, CommandRunner } from '@sallyport/event-store';
import type {
  Clock,
  EmailSender,
  Entropy,
  Job,
  JobResult,
  PushSender,
  SendOutcome,
  SmsSender,
} from '@sallyport/ports';
import { v4 } from 'uuid';
import { composeMessage, type Composed } from './compose-message';
import type { MessageFactsLoader } from './facts/load-message-facts';
import { pushToDevices } from './push-to-devices';

/** What a worker delivers with. */
export interface DeliveryParts {
  readonly runner: Pick<CommandRunner, 'execute' | 'load'>;
  readonly facts: Pick<MessageFactsLoader, 'load'>;
  readonly sms: SmsSender;
  readonly email: EmailSender;
  readonly push: PushSender;
  readonly clock: Clock;
  readonly entropy: Entropy;
  /** Told of faults of our own; they are tried again all the same. */
  readonly onError?: (job: Job, error: unknown) => void;
}

/** Delivers messages: claims one in its own stream, calls the provider, writes down what came of it. */
export class DeliverMessage {
  constructor(private readonly parts: DeliveryParts) {}

  /** One try of one job. Throws when the log cannot be written; the job is then to be given again. */
  async handle(job: Job): Promise<JobResult> {
    const { runner, clock } = this.parts;
    const stream = streamOf(delivery, job.id);
    const claim = { channel: job.channel, template: job.template, now: clock.now() };
    const context = this.contextOf(job);
    const claimed = await runner.execute(context, stream, (state) => decideClaimDelivery(claim, state), {
      step: 'claim',
    });
    if (claimed.kind === 'done') return { kind: 'done' };
    if (claimed.kind === 'wait') return { kind: 'retry', afterMilliseconds: claimed.milliseconds };

    const outcome = await this.attempt(job);
    const result = { attempt: claimed.attempt, outcome };
    const next = await runner.execute(
      { ...context, now: clock.now() },
      stream,
      (state) => decideRecordDelivery(result, state),
      { step: 'record' },
    );
    return next === 'done' ? { kind: 'done' } : { kind: 'retry', ...afterOf(outcome) };
  }

  private async attempt(job: Job): Promise<SendOutcome> {
    const { facts, clock } = this.parts;
    try {
      const found = await facts.load(job, clock.now());
      const message = 'dropped' in found ? found : composeMessage(job.channel, job.template, found);
      if ('dropped' in message) return { kind: 'rejected', error: message.dropped };
      return await this.send(job, () => this.give(job, message));
    } catch (error) {
      this.parts.onError?.(job, error);
      return { kind: 'retry', error: 'not_composed' };
    }
  }

  /** Gives the message to whoever sends what is of its kind. */
  private give(job: Job, message: Composed): Promise<SendOutcome> {
    switch (message.channel) {
      case 'sms':
        return this.parts.sms.send(job.id, message.sms);
      case 'email':
        return this.parts.email.send(job.id, message.email);
      case 'push':
        return pushToDevices(this.parts, this.contextOf(job), job.id, message.push);
      default:
        return never(message);
    }
  }

  private async send(job: Job, call: () => Promise<SendOutcome>): Promise<SendOutcome> {
    try {
      return await call();
    } catch (error) {
      // A sender that throws has not said whether the provider had the message by then.
      this.parts.onError?.(job, error);
      return { kind: 'unknown', error: 'sender_failed' };
    }
  }

  private contextOf({
    organizationId,
    userId,
    eventId,
    correlationId,
  }: Job): CommandContext & { readonly userId: string } {
    return {
      // New at each try: were it the same for two workers, the log would take the second claim for a repeat of the
      // first, and both would send.
      commandId: v4({ random: this.parts.entropy.bytes(16) }),
      now: this.parts.clock.now(),
      actor: { kind: 'system', id: 'worker' },
      organizationId,
      userId,
      correlationId,
      causationId: eventId,
      written: { last: 0 },
    };
  }
}

const afterOf = (outcome: SendOutcome): { afterMilliseconds?: number } =>
  outcome.kind === 'retry' && outcome.afterMilliseconds !== undefined
    ? { afterMilliseconds: outcome.afterMilliseconds }
    : {};
