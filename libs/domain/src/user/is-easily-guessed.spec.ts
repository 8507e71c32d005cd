import { commonPasswords } from './common-passwords';
import { isEasilyGuessed } from './is-easily-guessed';

const words = ['Acme B.V.', 'ana.lima@acme.example', 'Ana Lima'];

it('knows at least 3,000 common passwords that are long enough to be set', () => {
  expect(commonPasswords.size).toBeGreaterThanOrEqual(3_000);
  for (const common of commonPasswords) expect(common.length).toBeGreaterThanOrEqual(8);
});

it.each(['password', 'PassWord', '12345678', 'qwertyuiop', 'iloveyou', 'ｐassword'])(
  'says so of the common one %s',
  (password) => expect(isEasilyGuessed(password, [])).toBe(true),
);

it.each([
  'Acme2026!',
  'acmeacme',
  'ana-lima-1990',
  'Lima.Ana',
  'sallyport',
  'Sally-Port-1',
  'ana@acme.example',
])('says so of %s, which is names of its user', (password) =>
  expect(isEasilyGuessed(password, words)).toBe(true),
);

it.each([
  'correct horse battery staple',
  'acme correct horse',
  'password and then some',
  // No rule of composition: eight digits that are no common row of them are as good as any.
  '83720461',
  'çé ñü øå',
])('lets %s pass', (password) => expect(isEasilyGuessed(password, words)).toBe(false));

it('does not mind names that are too short to tell anything', () =>
  expect(isEasilyGuessed('bobobobo', ['Bo'])).toBe(false));
