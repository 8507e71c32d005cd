import { commonPasswords } from './common-passwords';

/** What is guessed for everybody here, beside the common ones. */
const PRODUCT = ['sallyport', 'sally', 'port'];
/** Shorter ones stand in too many good passwords. */
const WORD_AT_LEAST = 3;

/**
 * Whether a new password is among the first that anybody would guess (ASVS 5.0, 6.2.4 and 6.2.11; NIST SP 800-63B
 * section 3.1.1.2): a common one, or nothing but names that belong to its user, with digits and signs around them.
 * @param words names of the user: organization, e-mail address, own name
 */
export function isEasilyGuessed(password: string, words: readonly string[]): boolean {
  const plain = normal(password);
  if (commonPasswords.has(plain)) return true;
  const names = [...PRODUCT, ...words.flatMap(partsOf)].sort((one, other) => other.length - one.length);
  const rest = names.reduce((left, name) => left.replaceAll(name, ' '), plain);
  return rest !== plain && !/\p{L}/u.test(rest);
}

const normal = (text: string): string => text.normalize('NFKC').toLowerCase();

/** `Ana Lima` is ana, lima; `ana.lima@acme.example` is ana, lima, acme, example. */
const partsOf = (words: string): string[] =>
  normal(words)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(({ length }) => length >= WORD_AT_LEAST);
