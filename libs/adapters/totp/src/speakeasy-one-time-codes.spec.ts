import { randomBytes } from 'node:crypto';
import { HOTP, Secret, TOTP, URI } from 'otpauth';
import { base32 } from './base32';
import { SpeakeasyOneTimeCodes } from './index';

const codes = new SpeakeasyOneTimeCodes({ bytes: randomBytes });
const rfcKey = Buffer.from('12345678901234567890');
const rfcSeed = base32(rfcKey);
const at = (seconds: number) => new Date(seconds * 1_000).toISOString();

describe('HOTP', () => {
  // RFC 4226 appendix D.
  const vectors = [
    '755224',
    '287082',
    '359152',
    '969429',
    '338314',
    '254676',
    '287922',
    '162583',
    '399871',
    '520489',
  ];
  it.each(vectors.map((code, counter) => [counter, code] as const))(
    'counter %d gives %s',
    (counter, code) => {
      expect(codes.hotp(rfcKey, counter)).toBe(code);
      expect(codes.isHotp(rfcKey, counter, code)).toBe(true);
      expect(codes.isHotp(rfcKey, counter + 1, code)).toBe(false);
    },
  );

  it('agrees with another implementation', () => {
    for (let round = 0; round < 200; round += 1) {
      const key = randomBytes(32);
      const counter = randomBytes(4).readUInt32BE() >>> 1;
      const other = new HOTP({ secret: new Secret({ buffer: new Uint8Array(key).buffer }), digits: 6 });
      expect(codes.hotp(key, counter)).toBe(other.generate({ counter }));
    }
  });

  it('keeps leading zeros', () => {
    const counter = Array.from({ length: 500 }, (_, i) => i).find((i) =>
      codes.hotp(rfcKey, i).startsWith('0'),
    );
    const code = codes.hotp(rfcKey, counter ?? -1);
    expect(code).toHaveLength(6);
    expect(codes.isHotp(rfcKey, counter ?? -1, code)).toBe(true);
    expect(codes.isHotp(rfcKey, counter ?? -1, code.slice(1))).toBe(false);
  });

  it.each([
    ['an empty key', Buffer.alloc(0), 0],
    ['a short key', Buffer.alloc(15), 0],
    ['a counter below 0', rfcKey, -1],
    ['a counter of 33 bits', rfcKey, 2 ** 32],
    ['a broken counter', rfcKey, 0.5],
    ['no counter', rfcKey, NaN],
  ])('refuses %s', (_, key, counter) => {
    expect(() => codes.hotp(key, counter)).toThrow(RangeError);
  });
});

describe('TOTP', () => {
  // RFC 6238 appendix B, SHA-1: the last six of eight digits.
  it.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ])('at %d s %s is right', (seconds, code) => {
    expect(codes.totpStep(rfcSeed, code, at(seconds))).toBe(Math.floor(seconds / 30));
  });

  it('takes the steps before and after, and no others', () => {
    const now = 1_700_000_010;
    const step = Math.floor(now / 30);
    const other = new TOTP({ secret: Secret.fromBase32(rfcSeed) });
    const result = [-2, -1, 0, 1, 2].map((offset) => {
      const code = other.generate({ timestamp: (now + offset * 30) * 1_000 });
      return codes.totpStep(rfcSeed, code, at(now));
    });
    expect(result).toEqual([undefined, step - 1, step, step + 1, undefined]);
  });

  it.each(['', '[erased]', 'GEZDGNBV', 'gezdgnbvgy3tqojqgezdgnbvgy3tqojq', `${rfcSeed}!`])(
    'has no codes for the seed %p',
    (seed) => {
      const every = Array.from({ length: 100 }, (_, i) => String(i * 9_973).padStart(6, '0'));
      expect(every.filter((code) => codes.totpStep(seed, code, at(59)) !== undefined)).toEqual([]);
    },
  );
});

describe('odd codes', () => {
  const code = codes.hotp(rfcKey, 0);
  const odd = [
    '',
    ' ',
    code.slice(1),
    `${code}0`,
    `${code}\n`,
    ` ${code}`,
    `+${code.slice(1)}`,
    `${code.slice(0, 5)}x`,
    code.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
    '1e5000',
    null,
    [],
    {},
    [code],
    Number(code),
  ];
  it.each(odd.map((one) => [one]))('%p is never right', (one) => {
    expect(codes.isHotp(rfcKey, 0, one as string)).toBe(false);
    expect(codes.totpStep(rfcSeed, one as string, at(59))).toBeUndefined();
  });
});

describe('seeds', () => {
  it('are 160 bits in base32, each its own', () => {
    const seeds = new Set(Array.from({ length: 50 }, () => codes.newSeed()));
    expect(seeds.size).toBe(50);
    for (const seed of seeds) expect(seed).toMatch(/^[A-Z2-7]{32}$/);
  });

  it('come as a URI that another implementation reads', () => {
    const seed = codes.newSeed();
    const parsed = URI.parse(codes.otpauthUri(seed, 'Acme & Söhne', 'ana+1@example.com')) as TOTP;
    expect(parsed).toMatchObject({
      issuer: 'Acme & Söhne',
      label: 'ana+1@example.com',
      digits: 6,
      period: 30,
      algorithm: 'SHA1',
    });
    expect(parsed.secret.base32).toBe(seed);
    const now = 1_700_000_000;
    expect(codes.totpStep(seed, parsed.generate({ timestamp: now * 1_000 }), at(now))).toBe(
      Math.floor(now / 30),
    );
  });
});
