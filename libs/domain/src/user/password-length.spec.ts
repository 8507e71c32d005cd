import { passwordIsLongEnough } from './password-length';

describe('the length of a password that is the only factor', () => {
  it.each([
    ['fourteen characters', 'a'.repeat(14), false],
    ['fifteen characters', 'a'.repeat(15), true],
    ['fourteen characters of two code units each', '🔑'.repeat(14), false],
    ['fifteen characters of two code units each', '🔑'.repeat(15), true],
    ['a ligature that NFKC takes apart', `${'a'.repeat(12)}ﬃ`, true],
    ['an accent that NFKC composes', `${'a'.repeat(13)}e\u0301`, false],
  ])('%s', (_title, password, isEnough) => expect(passwordIsLongEnough(password, true)).toBe(isEnough));
});

it('a password beside a second factor may be shorter', () =>
  expect(passwordIsLongEnough('eight ch', false)).toBe(true));
