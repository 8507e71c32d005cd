import { base32 } from './base32';

// RFC 4648 section 10, padding left out.
it.each([
  ['', ''],
  ['f', 'MY'],
  ['fo', 'MZXQ'],
  ['foo', 'MZXW6'],
  ['foob', 'MZXW6YQ'],
  ['fooba', 'MZXW6YTB'],
  ['foobar', 'MZXW6YTBOI'],
])('encodes %p as %p', (text, encoded) => {
  expect(base32(Buffer.from(text))).toBe(encoded);
});

it('encodes high bytes', () => {
  expect(base32(Buffer.alloc(20, 0xff))).toBe('7'.repeat(32));
});
