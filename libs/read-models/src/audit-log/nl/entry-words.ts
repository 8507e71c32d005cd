import { placeLabel } from '@sallyport/domain';
import type { EntryActor, EntryFacts } from '../entry-facts';
import { formatDate } from '../format-date';

type Article = 'de' | 'het';

/**
 * The Dutch words of one entry. Sentences are in the simple past, of which one form goes with "je" and with names alike.
 */
export interface EntryWords {
  /** Who did it, at the head of a sentence: "Je", "Ana", "De dienst shop", "Sallyport". */
  readonly actor: string;
  /** Whom it is about, at the head of a sentence: "Je", "Ana". */
  readonly Owner: string;
  /** The same within one, as an object: "jou", "Ana". */
  readonly owner: string;
  /** "je account", "het account van Ana". */
  readonly of: (article: Article, thing: string) => string;
  /** The same at the head of a sentence. */
  readonly Of: (article: Article, thing: string) => string;
  /** As seen from the actor: "je account", "het eigen account", "het account van Ana". */
  readonly its: (article: Article, thing: string) => string;
  /** "het apparaat" of one's own, else "het apparaat van Ana". */
  readonly the: (article: Article, thing: string, name: string) => string;
  readonly device: string;
  readonly place: string;
  readonly app: string;
  readonly pushDevice: string;
  readonly token: string;
  readonly targetSession: string;
  /** A parameter that is a moment, as a day: "27 november 2026". */
  readonly day: (name: string) => string;
  readonly params: EntryFacts['params'];
}

const SOMEBODY = 'een vroegere gebruiker';

/** The Dutch words of an entry. What is not known any more is told in general terms. */
export function wordsOf(facts: EntryFacts): EntryWords {
  const { isViewers, isActors } = facts;
  const name = facts.owner ?? SOMEBODY;
  const of = (article: Article, thing: string) =>
    isViewers ? `je ${thing}` : `${article} ${thing} van ${name}`;
  return {
    actor: actorOf(facts.actor),
    Owner: isViewers ? 'Je' : atHead(name),
    owner: isViewers ? 'jou' : name,
    of,
    Of: (article, thing) => {
      const text = of(article, thing);
      return text.charAt(0).toUpperCase() + text.slice(1);
    },
    its: (article, thing) => (isActors && !isViewers ? `${article} eigen ${thing}` : of(article, thing)),
    // The name goes right behind the thing: "het apparaat Pixel van Ana".
    the: (article, thing, called) => {
      if (isActors) return `${article} ${thing} ${called}`;
      return isViewers ? `je ${thing} ${called}` : `${article} ${thing} ${called} van ${name}`;
    },
    device: facts.device ?? 'dat niet meer bekend is',
    place: facts.place ? placeLabel(facts.place, 'nl') : 'die niet meer bekend is',
    app: facts.app ?? 'verwijderd',
    pushDevice: facts.pushDevice ?? 'niet meer bekend',
    token: facts.token ?? 'dat is verwijderd',
    targetSession: facts.targetSession ?? 'een onbekend apparaat',
    day: (name) => formatDate(String(facts.params[name]), facts.timeZone, 'nl'),
    params: facts.params,
  };
}

/** Names stay as their bearers write them. */
const atHead = (text: string): string => (text === SOMEBODY ? `E${text.slice(1)}` : text);

function actorOf(actor: EntryActor): string {
  switch (actor.kind) {
    case 'viewer':
      return 'Je';
    case 'user':
      return atHead(actor.name ?? SOMEBODY);
    case 'service':
      return `De dienst ${actor.name ?? 'die niet meer bekend is'}`;
    case 'system':
      return 'Sallyport';
  }
}
