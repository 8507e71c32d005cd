import { KeyRing } from '@sallyport/event-store';
import type { Job } from '@sallyport/ports';
import { SystemEntropy } from '@sallyport/adapters/system';
import { SpeakeasyOneTimeCodes } from '@sallyport/adapters/totp';
import { acme, ana, NOON, type MemoryLog, type RecordedBy } from '@sallyport/testing';
import { EventReader } from '../facts/event-reader';
import { MessageFactsLoader } from '../facts/load-message-facts';
import type { MessageEvent, MessageFacts } from '../facts/message-facts';
import { logOfAna } from './log-of-ana';

export const ring = new KeyRing({
  current: 'k2',
  lookup: 'k1',
  keys: { k1: Buffer.alloc(32, 1), k2: Buffer.alloc(32, 2) },
});
export const codes = new SpeakeasyOneTimeCodes(new SystemEntropy());

/** A log in which Ana is signing in, and what looks up the facts of messages about it. */
export class FactsInLog {
  readonly loader: MessageFactsLoader;

  private constructor(readonly log: MemoryLog) {
    const events = new EventReader(log.store, log.codec);
    this.loader = new MessageFactsLoader(events, ring, codes, 'https://id.acme.example:8443');
  }

  static async begin(): Promise<FactsInLog> {
    return new FactsInLog(await logOfAna());
  }

  /** Records an event, then what came behind it, and gives what looks up the facts of a message about it. */
  async about(
    stream: string,
    event: MessageEvent,
    by: RecordedBy = {},
    behind: readonly MessageEvent[] = [],
    recipient = ana,
  ) {
    const id = await this.log.record(stream, event, by);
    for (const next of behind) await this.log.record(stream, next);
    return (now = NOON) => this.loader.load({ ...jobAbout(stream, id), userId: recipient }, now);
  }

  /** The facts of a message about an event that is recorded now. */
  async load(stream: string, event: MessageEvent, by?: RecordedBy): Promise<MessageFacts> {
    const look = await this.about(stream, event, by);
    return (await look()) as MessageFacts;
  }
}

export const jobAbout = (stream: string, eventId: string): Job => ({
  id: `${eventId}.email`,
  channel: 'email',
  template: 'any',
  organizationId: acme,
  userId: ana,
  stream,
  eventId,
  position: 1,
  correlationId: 'request',
});
