import { createHash } from 'node:crypto';
import {
  begun,
  DAY,
  later,
  organization,
  streamOf,
  type Instant,
  type TwoFactorPolicy,
} from '@sallyport/domain';
import { commandId, newId, type KeyRing } from '@sallyport/event-store';
import type { Entropy } from '@sallyport/ports';
import { newBrowser, type Browser } from './browsers';
import { History, type UserContext } from './history';
import { addressOf, people, type Person, type PersonName } from './people';
import { places, type DemoPlace } from './places';
import { Random } from './random';

/** For how long Acme has been a customer, in days. */
export const HISTORY_DAYS = 90;

/** A person and the browsers that the person uses. */
export interface Member {
  readonly person: Person;
  readonly email: string;
  readonly userId: string;
  /** What this person happens to do; one's own, so that a change of one life changes no other. */
  readonly random: Random;
  laptop: Browser;
  mobile: Browser;
  /** In the middle of something. */
  busy: boolean;
}

export interface WorldOptions {
  readonly keys: KeyRing;
  /** Of all secrets: nobody can know those of the demo's sessions, devices and backup codes beforehand. */
  readonly entropy: Entropy;
  /** Of the password that everybody has. */
  readonly passwordHash: string;
  /** Of the GeoIP database that {@link places} agree with. */
  readonly databaseVersion: string;
  /** The end of the history. */
  readonly end: Instant;
}

/** Acme, its people, and what happened so far. */
export class World {
  readonly history: History;
  readonly organizationId: string;
  readonly members: Readonly<Record<PersonName, Member>>;

  constructor(readonly options: WorldOptions) {
    const start = this.daysAgo(HISTORY_DAYS);
    this.history = new History(start);
    const idOf = (what: string) => newId({ commandId: commandId(`demo:${what}`), now: start }, what);
    this.organizationId = idOf('organization');
    const members = Object.entries(people).map(([name, person], index) => [
      name,
      {
        person,
        email: addressOf(name as PersonName),
        userId: idOf(name),
        random: new Random(index),
        laptop: newBrowser(person.laptop),
        mobile: newBrowser(person.mobile),
        busy: false,
      } satisfies Member,
    ]);
    this.members = Object.fromEntries(members) as Record<PersonName, Member>;
  }

  daysAgo(days: number): Instant {
    return later(this.options.end, -days * DAY);
  }

  /** Where somebody is just now. */
  whereIs({ person }: Member): DemoPlace {
    const { now } = this.history;
    const trip = person.trips?.find(({ from, to }) => this.daysAgo(from) <= now && now < this.daysAgo(to));
    return places[trip?.place ?? person.home];
  }

  /** The policy that is in force. */
  get policy(): TwoFactorPolicy {
    return begun(this.history.load(streamOf(organization, this.organizationId)).state).policy;
  }

  /** About a member, by somebody of whom nothing is known yet. */
  anonymously({ userId }: Member): UserContext {
    const actor = { kind: 'system', id: 'anonymous' } as const;
    return this.history.begin({ organizationId: this.organizationId, actor, userId });
  }

  /** By a member who has shown the password, or a link that was sent. */
  as({ userId }: Member): UserContext {
    const actor = { kind: 'user', id: userId } as const;
    return this.history.begin({ organizationId: this.organizationId, actor, userId });
  }

  /** By a member in the session of a browser; about oneself, or about somebody else. */
  inSession(
    member: Member,
    { sessionId }: Browser,
    about: Member = member,
  ): UserContext & { readonly sessionId: string } {
    if (sessionId === undefined) throw new Error(`${member.email} is not signed in there`);
    const actor = { kind: 'user', id: member.userId } as const;
    const behalf = { organizationId: this.organizationId, actor, userId: about.userId, sessionId };
    return { ...this.history.begin(behalf), sessionId };
  }

  /** What is kept of a new secret of 256 bits; the secret itself is nobody's. */
  secretHash(): string {
    return createHash('sha256').update(this.options.entropy.bytes(32)).digest('hex');
  }
}
