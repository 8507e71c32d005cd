import {
  DEFAULT_LANGUAGE,
  isRegistered,
  organization,
  user,
  type Instant,
  type Language,
} from '@sallyport/domain';
import type { Actor, KeyRing } from '@sallyport/event-store';
import type { Job, OneTimeCodes } from '@sallyport/ports';
import { actorWords } from './actor-words';
import type { EventReader, ReadEvent } from './event-reader';
import { findOrigin } from './find-origin';
import type { Dropped, MessageFacts } from './message-facts';
import { codeOf, linkOf } from './secrets-of-event';
import { whyStale } from './why-stale';

/** Looks up what a message says, at the moment when it is sent. */
export class MessageFactsLoader {
  private readonly host: string;

  /** @param publicUrl origin under which people reach the pages; no slash at its end */
  constructor(
    private readonly reader: EventReader,
    private readonly keys: KeyRing,
    private readonly codes: OneTimeCodes,
    private readonly publicUrl: string,
  ) {
    this.host = new URL(publicUrl).hostname;
  }

  /** The facts, or why there is nothing to send. Throws when the log cannot be read. */
  async load(job: Job, now: Instant): Promise<MessageFacts | Dropped> {
    const stream = await this.reader.events(job.stream);
    const index = stream.findIndex(({ eventId }) => eventId === job.eventId);
    const event = stream[index];
    if (!event) return { dropped: 'no_event' };
    const isAboutRecipient = event.metadata.userId === job.userId;
    // Administrators get no code and no link that could have expired, so theirs is sent in any case.
    const stale = isAboutRecipient ? whyStale(event, stream.slice(index + 1), now) : undefined;
    if (stale) return { dropped: stale };
    const recipient = await this.reader.state(user, job.userId);
    if (!isRegistered(recipient)) return { dropped: 'no_recipient' };
    const { email, name, timeZone } = recipient;
    const language = recipient.language ?? DEFAULT_LANGUAGE;
    return {
      organization: await this.organizationName(job.organizationId),
      recipient: { email, name, timeZone, language },
      event,
      at: event.at,
      origin: await findOrigin(event, stream, this.reader),
      actor: await this.actorName(event.metadata.actor, job.userId, language),
      subject: await this.subject(event, job.userId),
      // Of a link that acts for a user nobody else gets a copy.
      link: isAboutRecipient ? linkOf(event, job.userId, this.keys, this.publicUrl) : null,
      code: codeOf(event, this.keys, this.codes),
      host: this.host,
    };
  }

  private async organizationName(id: string): Promise<string> {
    const state = await this.reader.state(organization, id);
    if (state.status === 'unknown') throw new Error(`there is no organization ${id}`);
    return state.name;
  }

  private async subject(
    { metadata: { userId } }: ReadEvent,
    recipientId: string,
  ): Promise<MessageFacts['subject']> {
    if (userId === undefined || userId === recipientId) return null;
    const about = await this.reader.state(user, userId);
    return isRegistered(about) ? { name: about.name, email: about.email } : null;
  }

  /** Null when it was the recipient. */
  private async actorName(
    { kind, id }: Actor,
    recipientId: string,
    language: Language,
  ): Promise<string | null> {
    const words = actorWords[language];
    if (kind === 'service') return words.service;
    if (kind === 'system') return 'Sallyport';
    if (id === recipientId) return null;
    const actor = await this.reader.state(user, id);
    return isRegistered(actor) ? (actor.name ?? actor.email) : words.gone;
  }
}
