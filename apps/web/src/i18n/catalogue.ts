import type { en } from './en';

/** Same keys, same parameters, other words. */
type Translated<Text> = Text extends string
  ? string
  : Text extends (...values: infer Values) => string
    ? (...values: Values) => string
    : { readonly [Key in keyof Text]: Translated<Text[Key]> };

/** All text of the pages: what every language has to say. */
export type Catalogue = Translated<typeof en>;
