import type { Catalogue } from './catalogue';
import { en } from './en';

/** Text in the language of the browser. Read when something is shown: it is set before the first page is. */
export let t: Catalogue = en;

/** BCP 47 tag that `Intl` writes dates and numbers by. */
export let locale = 'en';

const others: Readonly<Record<string, () => Promise<Catalogue>>> = {
  nl: async () => (await import('./nl')).nl,
};

/** Picks the first language of the browser that there is a catalogue for; English otherwise. */
export async function loadLanguage(wanted: readonly string[] = navigator.languages): Promise<void> {
  const isKnown = (tag: string) => base(tag) === 'en' || Object.hasOwn(others, base(tag));
  const tag = wanted.find(isKnown) ?? 'en';
  t = (await others[base(tag)]?.()) ?? en;
  locale = tag;
  document.documentElement.lang = base(tag);
}

const base = (tag: string): string => tag.toLowerCase().split('-', 1)[0] ?? 'en';
