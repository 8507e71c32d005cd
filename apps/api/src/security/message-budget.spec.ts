import { MemoryRateLimiter } from '@sallyport/adapters/in-process';
import { KeyRing } from '@sallyport/event-store';
import type { RateLimiter } from '@sallyport/ports';
import { MessageBudget } from './message-budget';

const keys = new KeyRing({ current: 'k1', lookup: 'k1', keys: { k1: Buffer.alloc(32, 1) } });
const budgetOn = (limiter: RateLimiter, rateLimitScale = 1) =>
  new MessageBudget(keys, limiter, { rateLimitScale });
const number = (index: number) => `+31612345${String(index).padStart(3, '0')}`;

/** How many of so many codes are allowed. */
async function allowed(budget: MessageBudget, count: number, of: (index: number) => [string, string]) {
  let sent = 0;
  for (let index = 0; index < count; index++) {
    const [user, phone] = of(index);
    await budget.take(user, phone).then(
      () => (sent += 1),
      (error: unknown) =>
        expect(error).toMatchObject({ code: 'resend_too_soon', details: { retryAfterSeconds: 3_600 } }),
    );
  }
  return sent;
}

it.each([
  ['one user, far numbers', 10, (index: number): [string, string] => ['ana', `+3161${index}345678`]],
  ['one number, many users', 10, (index: number): [string, string] => [`user ${index}`, number(1)]],
  ['adjacent numbers, many users', 30, (index: number): [string, string] => [`user ${index}`, number(index)]],
])('allows %s: %d in an hour', async (_, most, of) => {
  expect(await allowed(budgetOn(new MemoryRateLimiter()), 40, of)).toBe(most);
});

it('allows more under a larger scale', async () =>
  expect(await allowed(budgetOn(new MemoryRateLimiter(), 2), 40, () => ['ana', number(1)])).toBe(20));

it('gives the limiter no numbers to keep', async () => {
  const consume = jest.fn(async () => ({ allowed: true, remaining: 1, resetSeconds: 1 }));
  await budgetOn({ consume }).take('ana', number(1));
  expect(consume).toHaveBeenCalledTimes(3);
  expect(JSON.stringify(consume.mock.calls)).not.toContain('612345');
});
