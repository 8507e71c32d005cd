import { ana, bob } from '@sallyport/testing';
import { Judgements } from './judgements';

/** Timers that ring when the spec says so. */
function manualTimers() {
  const sleepers: { milliseconds: number; ring: () => void; signal: AbortSignal | undefined }[] = [];
  const sleep = (milliseconds: number, signal?: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      sleepers.push({ milliseconds, ring: resolve, signal });
      signal?.addEventListener('abort', () => reject(new Error('aborted')));
    });
  return { sleepers, sleep };
}

let timers: ReturnType<typeof manualTimers>;
let judgements: Judgements;
beforeEach(() => {
  timers = manualTimers();
  judgements = new Judgements(timers);
});
const settled: string[] = [];
const wait = (userId: string, name: string) =>
  judgements.next(userId).then((isJudged) => void settled.push(isJudged ? name : `${name}, in vain`));
const turn = () => new Promise(setImmediate);
beforeEach(() => void settled.splice(0));

it('wakes all who wait for a user, and nobody else', async () => {
  void wait(ana, 'one');
  void wait(ana, 'another');
  void wait(bob, 'at another user');
  judgements.note(ana);
  await turn();
  expect(settled).toEqual(['one', 'another']);
});

it('wakes nobody by what was judged before', async () => {
  judgements.note(ana);
  void wait(ana, 'late');
  await turn();
  expect(settled).toEqual([]);
});

it('looks again after a quarter of a second: another process may have judged', async () => {
  void wait(ana, 'one');
  expect(timers.sleepers.map(({ milliseconds }) => milliseconds)).toEqual([250]);
  timers.sleepers[0]?.ring();
  await turn();
  expect(settled).toEqual(['one, in vain']);
});

it('leaves no timer when it was woken', async () => {
  void wait(ana, 'one');
  judgements.note(ana);
  await turn();
  expect(timers.sleepers[0]?.signal?.aborted).toBe(true);
});

it('can be waited for again and again', async () => {
  for (const name of ['first', 'second', 'third']) {
    void wait(ana, name);
    judgements.note(ana);
    await turn();
  }
  expect(settled).toEqual(['first', 'second', 'third']);
});
