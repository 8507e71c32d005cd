import { ana, bob, someReset } from '@sallyport/testing';
import { KeyRing } from './keys';
import { makeLinkToken, openLinkToken } from './link-token';

const ring = new KeyRing({
  current: 'k2',
  lookup: 'k1',
  keys: { k1: Buffer.alloc(32, 1), k2: Buffer.alloc(32, 2) },
});
const subject = { userId: ana, subjectId: someReset };
const token = makeLinkToken(ring, 'password-reset', subject);

it('carries the ids, and is the same each time', () => {
  expect(openLinkToken(ring, 'password-reset', token)).toEqual(subject);
  expect(makeLinkToken(ring, 'password-reset', subject)).toBe(token);
});

it('needs no escaping in an address', () => {
  expect(encodeURIComponent(token)).toBe(token);
});

it('can be made under the key that an event names, and opens as long as the ring has that', () => {
  const older = makeLinkToken(ring, 'password-reset', subject, 'k1');
  expect(older).not.toBe(token);
  expect(openLinkToken(ring, 'password-reset', older)).toEqual(subject);
  const rotated = new KeyRing({ current: 'k2', lookup: 'k2', keys: { k2: Buffer.alloc(32, 2) } });
  expect(openLinkToken(rotated, 'password-reset', older)).toBeUndefined();
});

it('is for one purpose, one user, one subject, one installation', () => {
  const others = [
    'lockout-lift',
    'phone-change-cancellation',
    'recovery-cancellation',
    'sign-in-report',
  ] as const;
  for (const purpose of others) {
    expect(openLinkToken(ring, purpose, token)).toBeUndefined();
    const ofOther = makeLinkToken(ring, purpose, subject);
    expect(openLinkToken(ring, purpose, ofOther)).toEqual(subject);
    expect(openLinkToken(ring, 'password-reset', ofOther)).toBeUndefined();
  }
  const mac = token.slice(token.indexOf('.'));
  const forged =
    makeLinkToken(ring, 'password-reset', { userId: bob, subjectId: someReset }).slice(0, 43) + mac;
  expect(openLinkToken(ring, 'password-reset', forged)).toBeUndefined();
  const other = new KeyRing({ current: 'k2', lookup: 'k2', keys: { k2: Buffer.alloc(32, 9) } });
  expect(openLinkToken(other, 'password-reset', token)).toBeUndefined();
});

it('does not open when any character is changed, left out or added', () => {
  for (let i = 0; i < token.length; i += 1) {
    const changed = token[i] === 'A' ? 'B' : 'A';
    expect(
      openLinkToken(ring, 'password-reset', token.slice(0, i) + changed + token.slice(i + 1)),
    ).toBeUndefined();
    expect(openLinkToken(ring, 'password-reset', token.slice(0, i) + token.slice(i + 1))).toBeUndefined();
  }
  for (const text of [
    `${token}A`,
    `A${token}`,
    `${token}.`,
    `${token}\n`,
    '',
    '.',
    '..',
    'x'.repeat(100_000),
  ]) {
    expect(openLinkToken(ring, 'password-reset', text)).toBeUndefined();
  }
});

it('is not made of what is no id', () => {
  expect(() => makeLinkToken(ring, 'password-reset', { userId: ana, subjectId: 'x' })).toThrow('UUID');
});
