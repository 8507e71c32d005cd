import { KeyRing } from '@sallyport/event-store';
import type { Job } from '@sallyport/ports';
import { SystemEntropy } from '@sallyport/adapters/system';
import { SpeakeasyOneTimeCodes } from '@sallyport/adapters/totp';
import {
  acme,
  ana,
  loginAttempted,
  MemoryLog,
  NOON,
  organizationCreated,
  someLogin,
  userRegistered,
  type RecordedBy,
} from '@sallyport/testing';
import { EventReader } from '../facts/event-reader';
import { MessageFactsLoader } from '../facts/load-message-facts';
import type { MessageEvent, MessageFacts } from '../facts/message-facts';

export const ring = new KeyRing({
  current: 'k2',
  lookup: 'k1',
  keys: { k1: Buffer.alloc(32, 1), k2: Buffer.alloc(32, 2) },
});
export const codes = new SpeakeasyOneTimeCodes(new SystemEntropy());

/** A log in which Ana is signing in, and what looks up the facts of messages about it. */
export class FactsInLog {
  readonly log = new MemoryLog();
  readonly loader = new MessageFactsLoader(
    new EventReader(this.log.store, this.log.codec),
    ring,
    codes,
    'https://id.acme.example:8443',
  );

  static async begin(): Promise<FactsInLog> {
    const facts = new FactsInLog();
    await facts.log.record(`organization-${acme}`, organizationCreated());
    await facts.log.record(`user-${ana}`, userRegistered());
    await facts.log.record(`login-${someLogin}`, loginAttempted());
    return facts;
  }

  /** Records an event, then what came behind it, and gives what looks up the facts of a message about it. */
  async about(
    stream: string,
    event: MessageEvent,
    by: RecordedBy = {},
    behind: readonly MessageEvent[] = [],
  ) {
    const id = await this.log.record(stream, event, by);
    for (const next of behind) await this.log.record(stream, next);
    return (now = NOON) => this.loader.load(jobAbout(stream, id), now);
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
