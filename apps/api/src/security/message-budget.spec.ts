import { MemoryRateLimiter } from '@sallyport/adapters/in-process';
import { KeyRing } from '@sallyport/event-store';
import { RateLimiterUnavailable, type RateLimiter } from '@sallyport/ports';
import { MessageBudget } from './message-budget';

jest.setTimeout(60_000);

const keys = new KeyRing({ current: 'k1', lookup: 'k1', keys: { k1: Buffer.alloc(32, 1) } });
const budgetOn = (limiter: RateLimiter, rateLimitScale = 1) =>
  new MessageBudget(keys, limiter, { rateLimitScale });
const number = (index: number) => `+31612345${String(index).padStart(3, '0')}`;

const user = (userId: string) => ({ userId, organizationId: 'acme' });

/** How many of so many codes are allowed. */
async function allowed(count: number, take: (index: number) => Promise<void>) {
  let sent = 0;
  for (let index = 0; index < count; index++) {
    await take(index).then(
      () => (sent += 1),
      (error: unknown) =>
        expect(error).toMatchObject({
          code: 'resend_too_soon',
          details: { retryAfterSeconds: expect.closeTo(3_600, -3) as unknown },
        }),
    );
  }
  return sent;
}

it.each([
  ['one user, far numbers', 10, (index: number) => [user('ana'), `+3161${index}345678`] as const],
  ['one number, many users', 10, (index: number) => [user(`user ${index}`), number(1)] as const],
  ['adjacent numbers, many users', 30, (index: number) => [user(`user ${index}`), number(index)] as const],
])('allows claimed numbers, %s: %d in an hour', async (_, most, of) => {
  const budget = budgetOn(new MemoryRateLimiter());
  expect(await allowed(40, (index) => budget.takeForClaimed(...of(index)))).toBe(most);
});

it('allows an organization 1,000 claimed numbers in an hour', async () => {
  const budget = budgetOn(new MemoryRateLimiter());
  const far = (index: number) => `+3161${String(index).padStart(4, '0')}5678`;
  expect(await allowed(1_010, (index) => budget.takeForClaimed(user(`user ${index}`), far(index)))).toBe(
    1_000,
  );
});

describe('a prefix', () => {
  // Each by another user to another range: nothing else runs out.
  const phone = (index: number) => `+316123${String(index).padStart(3, '0')}456`;
  const claim = (budget: MessageBudget, count: number, comesBack: (index: number) => boolean) =>
    allowed(count, async (index) => {
      const organizationId = `organization ${index}`;
      await budget.takeForClaimed({ userId: `user ${index}`, organizationId }, phone(index));
      if (comesBack(index)) await budget.noteProved(phone(index));
    });

  it.each([
    ['none', () => false, 100],
    ['one in ten', (index: number) => index % 10 === 9, 195],
    ['one in four', (index: number) => index % 4 === 3, 300],
    ['all', () => true, 300],
  ])('is sent so many of 300 codes, of which %s comes back', async (_, comesBack, sent) => {
    expect(await claim(budgetOn(new MemoryRateLimiter()), 300, comesBack)).toBe(sent);
  });

  it('is neither made up for in advance, nor by another', async () => {
    const budget = budgetOn(new MemoryRateLimiter());
    for (let index = 0; index < 200; index += 1) {
      await budget.noteProved(phone(index));
      await budget.noteProved(`+4915${index}345678`);
    }
    expect(await claim(budget, 200, () => false)).toBe(100);
  });

  it('locks nobody out who has proved to hold the number', async () => {
    const budget = budgetOn(new MemoryRateLimiter());
    await claim(budget, 200, () => false);
    await expect(budget.takeForEnrolled(user('ana'))).resolves.toBeUndefined();
  });

  it('is no reason to refuse a right code when nobody can count', async () => {
    const limiter = {
      consume: () => Promise.reject(new RateLimiterUnavailable()),
      giveBack: () => Promise.reject(new RateLimiterUnavailable()),
    };
    await expect(budgetOn(limiter).noteProved(phone(1))).resolves.toBeUndefined();
  });
});

it('allows a user ten codes to the verified number, whatever others claim', async () => {
  const budget = budgetOn(new MemoryRateLimiter());
  await allowed(40, (index) => budget.takeForClaimed(user(`user ${index}`), number(1)));
  expect(await allowed(40, () => budget.takeForEnrolled(user('ana')))).toBe(10);
});

it('allows more under a larger scale', async () => {
  const budget = budgetOn(new MemoryRateLimiter(), 2);
  expect(await allowed(40, () => budget.takeForClaimed(user('ana'), number(1)))).toBe(20);
});

it('gives the limiter no numbers to keep', async () => {
  const consume = jest.fn(async () => ({ allowed: true, remaining: 1, resetSeconds: 1 }));
  const giveBack = async () => undefined;
  await budgetOn({ consume, giveBack }).takeForClaimed(user('ana'), number(1));
  expect(consume).toHaveBeenCalledTimes(5);
  expect(JSON.stringify(consume.mock.calls)).not.toContain('612345');
});
