import {
  attempts,
  between,
  HOUR,
  later,
  lockedUntil,
  MINUTE,
  SECOND,
  streamOf,
  type Instant,
} from '@sallyport/domain';
import { newBrowser } from '../browsers';
import type { DemoContext, Member } from '../demo-context';
import { places } from '../places';
import { tryPassword, WRONG_PASSWORD } from '../sign-in';
import type { Script } from '../timeline';

/** Before the end of the history. */
const BEGINS = 4 * HOUR;
const RETURNS = 20 * MINUTE;

/** When {@link guessPassword} is to begin. */
export const guessingBegins = (end: Instant): Instant => later(end, -BEGINS);

/**
 * A stranger guesses at a member's password until the locks get long, and comes back later. Each lock lasts twice as
 * long as the one before: the last one, of an hour, was placed some minutes before the end.
 */
export async function* guessPassword(demo: DemoContext, member: Member): Script {
  const { end } = demo.options;
  const pauseFrom = later(guessingBegins(end), 1.2 * HOUR);
  while (demo.history.now < pauseFrom) yield await guessOnce(demo, member);
  yield between(demo.history.now, later(end, -RETURNS));
  for (;;) yield await guessOnce(demo, member);
}

/**
 * One wrong password. Gives the milliseconds after which the next one is tried: the answers do not say that there is a
 * lock, and the stranger is patient.
 */
async function guessOnce(demo: DemoContext, member: Member): Promise<number> {
  const visitor = { member, browser: newBrowser('chromeOnLinux'), place: places.sanFrancisco };
  await tryPassword(demo, visitor, WRONG_PASSWORD);
  const { now } = demo.history;
  const until = lockedUntil(demo.history.stateOf(streamOf(attempts, member.userId)), now);
  return until === null
    ? member.random.between(20, 45) * SECOND
    : between(now, until) + member.random.between(5, 20) * SECOND;
}
