import {
  begun,
  DAY,
  later,
  organization,
  streamOf,
  type Instant,
  type TwoFactorPolicy,
} from '@sallyport/domain';
import { commandId, newId } from '@sallyport/event-store';
import type { SessionContext, SignInParts, UserContext } from '@sallyport/sign-in';
import { newBrowser, type Browser } from './browsers';
import { History } from './history';
import { addressOf, people, type Person, type PersonName } from './people';
import { places, type DemoPlace } from './places';
import { Random } from './random';
import { demoSignInParts, type DemoPartsOptions } from './sign-in-parts';

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

export interface DemoOptions extends DemoPartsOptions {
  /** The end of the history. */
  readonly end: Instant;
}

/** Acme, its people, and what happened so far. */
export class DemoContext {
  readonly history: History;
  readonly signIn: SignInParts;
  readonly organizationId: string;
  readonly members: Readonly<Record<PersonName, Member>>;

  constructor(readonly options: DemoOptions) {
    const start = this.daysAgo(HISTORY_DAYS);
    this.history = new History(start);
    this.signIn = demoSignInParts(this.history, options);
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
    return begun(this.history.stateOf(streamOf(organization, this.organizationId))).policy;
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
  inSession(member: Member, { session }: Browser, about: Member = member): SessionContext {
    if (!session) throw new Error(`${member.email} is not signed in there`);
    const actor = { kind: 'user', id: member.userId } as const;
    const { organizationId } = this;
    const behalf = { organizationId, actor, userId: about.userId, sessionId: session.id };
    return { ...this.history.begin(behalf), sessionId: session.id };
  }
}
