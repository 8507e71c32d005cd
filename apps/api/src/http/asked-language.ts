import { DEFAULT_LANGUAGE, languages, type Language } from '@sallyport/domain';

/** Longer headers than any browser sends are not looked into. */
const LONGEST = 500;

/** A range of languages with its weight (RFC 9110 section 12.5.4): `nl-BE;q=0.8`. */
const range = /^(\*|[a-z]{1,8}(?:-[a-z\d]{1,8})*)(?:\s*;\s*q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?))?$/i;

/**
 * The language that an `Accept-Language` header wants most among those that there are; of equal weights the first.
 * English when it wants none of them, or cannot be read.
 */
export function askedLanguage(header: string | undefined): Language {
  if (header === undefined || header.length > LONGEST) return DEFAULT_LANGUAGE;
  let best: { readonly language: Language; readonly weight: number } | undefined;
  for (const part of header.split(',')) {
    const [, tag = '', q = '1'] = range.exec(part.trim()) ?? [];
    const language = tag === '*' ? DEFAULT_LANGUAGE : known(tag);
    const weight = Number(q);
    if (language && weight > (best?.weight ?? 0)) best = { language, weight };
  }
  return best?.language ?? DEFAULT_LANGUAGE;
}

const known = (tag: string): Language | undefined => {
  const base = tag.toLowerCase().split('-', 1)[0];
  return languages.find((language) => language === base);
};
