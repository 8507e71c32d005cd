import { ana, someChallenge } from '@sallyport/testing';
import { recordRightAttempt, recordWrongAttempt, reserveAttempt } from './attempts';
import type { SignInParts } from './sign-in-parts';
import { PASSWORD, SignInBench } from './spec-support/sign-in-bench';

const stream = `attempts-${ana}`;
let bench: SignInBench;
beforeEach(async () => {
  bench = await SignInBench.start();
});

const times = (count: number) => Array.from({ length: count }, (_, index) => index);
const count = async (type: string) => (await bench.types(stream)).filter((one) => one === type).length;
/** What became of so many concurrent passwords, spread over so many processes. */
async function race(passwords: number, processes: number, password: string) {
  const parts: readonly SignInParts[] = times(processes).map(() => bench.startProcess());
  const shown = times(passwords).map((index) => ({
    password,
    parts: parts[index % processes] as SignInParts,
  }));
  return Promise.allSettled(shown.map((one) => bench.enterPassword(one)));
}

describe.each([1, 3])('with %i processes', (processes) => {
  it.each([2, 10, 11, 20, 100])(
    '%i right passwords at once wait for each other, and none is refused',
    async (racers) => {
      bench.hashing = 5;
      const outcomes = await race(racers, processes, PASSWORD);
      expect(outcomes.filter(({ status }) => status === 'rejected')).toEqual([]);
      expect(await count('AttemptSucceeded')).toBe(racers);
      expect(await bench.types(stream)).not.toContain('UserLockedOut');
    },
  );

  it('of 40 wrong passwords at once ten are judged, and then the user is locked', async () => {
    const outcomes = await race(40, processes, 'wrong');
    for (const outcome of outcomes)
      expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'invalid_credentials' } });
    expect(await count('AttemptReserved')).toBe(10);
    expect(await count('UserLockedOut')).toBe(1);
  });
});

describe('an attempt that has to wait', () => {
  const reserve = () =>
    reserveAttempt(bench.parts, bench.context(), { kind: 'password', bucket: 'strangers' });
  const settledWithin = async (attempt: Promise<unknown>) =>
    Promise.race([
      attempt.then(
        () => true,
        () => true,
      ),
      new Promise((resolve) => setTimeout(resolve, 50, false)),
    ]);

  it('goes on when one of those before it was right', async () => {
    const before: string[] = [];
    while (before.length < 10) before.push(await reserve());
    const waiting = reserve();
    expect(await settledWithin(waiting)).toBe(false);
    await recordRightAttempt(bench.parts, bench.context(), before[0] ?? '');
    await expect(waiting).resolves.toEqual(expect.any(String));
  });

  it('is refused when those before it were wrong', async () => {
    const before: string[] = [];
    while (before.length < 10) before.push(await reserve());
    const waiting = reserve();
    for (const attemptId of before) await recordWrongAttempt(bench.parts, bench.context(), attemptId);
    await expect(waiting).rejects.toMatchObject({ code: 'attempts_locked' });
  });

  it('is refused as locked when nothing is judged for ten seconds', async () => {
    const judgements = { next: jest.fn(async () => false), note: () => undefined };
    const parts = { ...bench.parts, judgements: judgements as unknown as SignInParts['judgements'] };
    for (let open = 0; open < 10; open++) await reserve();
    await expect(
      reserveAttempt(parts, bench.context(), { kind: 'password', bucket: 'strangers' }),
    ).rejects.toMatchObject({ code: 'attempts_locked' });
    expect(judgements.next).toHaveBeenCalledTimes(40);
  });
});

it('a challenge takes five answers, whoever gives them', async () => {
  const attempt = (bucket: string) =>
    reserveAttempt(bench.parts, bench.context(), {
      kind: 'second_factor',
      bucket,
      challengeId: someChallenge,
    });
  for (const index of times(5)) {
    const attemptId = await attempt(index % 2 === 0 ? 'strangers' : ana);
    const { attemptsLeft } = await recordWrongAttempt(bench.parts, bench.context(), attemptId);
    expect(attemptsLeft).toBe(4 - index);
  }
  await expect(attempt('strangers')).rejects.toMatchObject({
    code: 'challenge_failed',
    details: { attemptsLeft: 0 },
  });
});
