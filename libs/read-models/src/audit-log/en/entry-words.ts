import { placeLabel } from '@sallyport/domain';
import type { EntryActor, EntryFacts } from '../entry-facts';
import { formatDate } from '../format-date';

/** The words of one entry, as its reader knows the people in it. */
export interface EntryWords {
  /** Who did it, at the head of a sentence: "You", "Ana", "The service shop", "Sallyport". */
  readonly actor: string;
  /** Whom it is about, at the head of a sentence: "You", "Ana". */
  readonly Owner: string;
  /** The same within one: "you", "Ana". */
  readonly owner: string;
  /** At the head of a sentence: "Your", "Ana's". */
  readonly Owners: string;
  /** "your", "Ana's". */
  readonly owners: string;
  /** As seen from the actor: "your", "their", "Ana's". */
  readonly whose: string;
  /** "the device" of one's own, else "Ana's device". */
  readonly the: (thing: string) => string;
  readonly device: string;
  readonly place: string;
  readonly app: string;
  readonly pushDevice: string;
  readonly token: string;
  /** Where the session that is made or ended is: "Firefox on Windows". */
  readonly targetSession: string;
  /** A parameter that is a moment, as a day: "27 November 2026". */
  readonly day: (name: string) => string;
  readonly params: EntryFacts['params'];
}

const GONE = 'that is not known any more';
const SOMEBODY = 'a former user';

/** The English words of an entry. What is not known any more is told in general terms. */
export function wordsOf(facts: EntryFacts): EntryWords {
  const { isViewers, isActors } = facts;
  const name = facts.owner ?? SOMEBODY;
  const owners = isViewers ? 'your' : `${name}’s`;
  return {
    actor: actorOf(facts.actor),
    Owner: isViewers ? 'You' : atHead(name),
    owner: isViewers ? 'you' : name,
    Owners: isViewers ? 'Your' : atHead(owners),
    owners,
    whose: isActors && !isViewers ? 'their' : owners,
    the: (thing) => (isActors ? `the ${thing}` : `${owners} ${thing}`),
    device: facts.device ?? GONE,
    place: facts.place ? placeLabel(facts.place, 'en') : GONE,
    app: facts.app ?? 'removed',
    pushDevice: facts.pushDevice ?? GONE,
    token: facts.token ?? 'that was removed',
    targetSession: facts.targetSession ?? 'an unknown device',
    day: (name) => formatDate(String(facts.params[name]), facts.timeZone, 'en'),
    params: facts.params,
  };
}

/** Names stay as their bearers write them. */
const atHead = (text: string): string => (text.startsWith(SOMEBODY) ? `A${text.slice(1)}` : text);

function actorOf(actor: EntryActor): string {
  switch (actor.kind) {
    case 'viewer':
      return 'You';
    case 'user':
      return atHead(actor.name ?? SOMEBODY);
    case 'service':
      return `The service ${actor.name ?? GONE}`;
    case 'system':
      return 'Sallyport';
  }
}
