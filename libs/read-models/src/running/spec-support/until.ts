import { setImmediate } from 'node:timers/promises';

/** Resolves once a condition holds, which other parts of this process bring about. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let turns = 0; !(await condition()); turns++) {
    if (turns === 10_000) throw new Error('it did not come to that');
    await setImmediate();
  }
}
