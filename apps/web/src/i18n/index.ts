import type { Catalogue } from './catalogue';
import { en } from './en';

export type Language = 'en' | 'nl';

/** Text in the language of the browser. Read when something is shown: it is set before the first page is. */
export let t: Catalogue = en;

/** The same as a word of the HTTP contract. */
export let language: Language = 'en';

/** BCP 47 tag that `Intl` writes dates and numbers by. */
export let locale = 'en';

const others: Readonly<Record<Exclude<Language, 'en'>, () => Promise<Catalogue>>> = {
  nl: async () => (await import('./nl')).nl,
};

/** Picks the first language of the browser that there is a catalogue for; English otherwise. */
export async function loadLanguage(wanted: readonly string[] = navigator.languages): Promise<void> {
  const tag = wanted.find((each) => languageOf(each) !== undefined) ?? 'en';
  language = languageOf(tag) ?? 'en';
  t = language === 'en' ? en : await others[language]();
  locale = tag;
  document.documentElement.lang = language;
}

function languageOf(tag: string): Language | undefined {
  const [base] = tag.toLowerCase().split('-', 1);
  return base === 'en' || base === 'nl' ? base : undefined;
}
