import { setTimeout } from 'node:timers/promises';

/** Milliseconds between two looks. */
const LOOK_EVERY = 10;

/**
 * Resolves once a condition holds that other parts or processes bring about.
 * @param patience milliseconds; long, since a loaded machine is slow
 * @throws when it never does
 */
export async function until(condition: () => boolean | Promise<boolean>, patience = 30_000): Promise<void> {
  const deadline = performance.now() + patience;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error(`it did not come to that: ${String(condition)}`);
    await setTimeout(LOOK_EVERY);
  }
}
