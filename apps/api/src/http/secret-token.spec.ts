import { formatToken, looksLike, parseToken } from './secret-token';

const id = '0198c0de-0000-7000-8000-00000000000a';
const secret = Buffer.from(Array.from({ length: 32 }, (_, index) => 255 - index));

describe('a secret token', () => {
  it.each([
    ['session', 'ss_'],
    ['device', 'sd_'],
    ['login', 'sl_'],
    ['service', 'sp_'],
  ] as const)('of a %s starts with %s and can be read back', (kind, prefix) => {
    const text = formatToken(kind, { id, secret });
    expect(text).toMatch(new RegExp(`^${prefix}[A-Za-z0-9_-]{64}$`));
    expect(parseToken(kind, text)).toEqual({ id, secret });
    expect(looksLike(kind, text)).toBe(true);
  });

  const text = formatToken('session', { id, secret });
  it.each([
    ['of another kind', text.replace('ss_', 'sd_')],
    ['cut', text.slice(0, -1)],
    ['longer', `${text}A`],
    ['padded', `${text}=`],
    ['with a line break', `${text}\n`],
    ['in plain base64', `${text.slice(0, 10)}+${text.slice(11)}`],
    ['empty', ''],
    ['with its prefix alone', 'ss_'],
  ])('is not one when it is %s', (_what, other) => expect(parseToken('session', other)).toBeUndefined());
});
