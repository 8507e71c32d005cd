import { MemoryRateLimiter } from '@sallyport/adapters/in-process';
import { KeyRing } from '@sallyport/event-store';
import type { RateLimiter } from '@sallyport/ports';
import { PasswordLimits } from './password-limits';

const keys = new KeyRing({ current: 'k1', lookup: 'k1', keys: { k1: Buffer.alloc(32, 1) } });
const limitsOn = (limiter: RateLimiter = new MemoryRateLimiter(), rateLimitScale = 1) =>
  new PasswordLimits(keys, limiter, { rateLimitScale });
const someone = (index: number) => `user-${index}@acme.example`;

/** How many of so many passwords are judged. */
async function judged(count: number, take: (index: number) => Promise<void>): Promise<number> {
  let passed = 0;
  for (let index = 0; index < count; index++) {
    await take(index).then(
      () => (passed += 1),
      (error: unknown) =>
        expect(error).toMatchObject({
          code: 'rate_limited',
          details: { retryAfterSeconds: expect.closeTo(3_600, -3) as unknown },
        }),
    );
  }
  return passed;
}

it.each([
  ['a /24', (index: number) => `198.51.100.${index}`],
  ['a /56', (index: number) => `2001:db8:1:2${index.toString(16).padStart(2, '0')}::1`],
])('one password tried at many accounts from %s is judged 100 times in an hour', async (_, ip) => {
  const limits = limitsOn();
  expect(await judged(150, (index) => limits.take(someone(index), ip(index)))).toBe(100);
  await expect(limits.take(someone(0), '203.0.113.1')).resolves.toBeUndefined();
});

it('passwords at one address are judged 50 times in an hour for each network', async () => {
  const limits = limitsOn();
  expect(await judged(80, () => limits.take(someone(0), '198.51.100.1'))).toBe(50);
  expect(await judged(80, () => limits.take(someone(0), '203.0.113.1'))).toBe(50);
});

it('right passwords use nothing up', async () => {
  const limits = limitsOn();
  const signIn = async (index: number) => {
    await limits.take(someone(index % 7), '198.51.100.1');
    await limits.giveBack(someone(index % 7), '198.51.100.1');
  };
  expect(await judged(400, signIn)).toBe(400);
});

it('a larger scale allows more', async () => {
  const limits = limitsOn(new MemoryRateLimiter(), 2);
  expect(await judged(300, (index) => limits.take(someone(index), '198.51.100.1'))).toBe(200);
});

it('the limiter is given no addresses of people to keep', async () => {
  const consume = jest.fn(async () => ({ allowed: true, remaining: 1, resetSeconds: 1 }));
  await limitsOn({ consume, giveBack: async () => undefined }).take(someone(0), '198.51.100.1');
  expect(consume).toHaveBeenCalledTimes(2);
  expect(JSON.stringify(consume.mock.calls)).not.toContain('acme');
});
