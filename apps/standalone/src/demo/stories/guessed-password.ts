import { between, DomainError, HOUR, later, MINUTE, SECOND, type Instant } from '@sallyport/domain';
import { newBrowser } from '../browsers';
import { places } from '../places';
import { enterPassword } from '../sign-in/enter-password';
import type { Script } from '../timeline';
import type { Member, World } from '../world';

/** Before the end of the history. */
const BEGINS = 4 * HOUR;
const RETURNS = 20 * MINUTE;

/** When {@link guessPassword} is to begin. */
export const guessingBegins = (end: Instant): Instant => later(end, -BEGINS);

/**
 * A stranger guesses at a member's password until the locks get long, and comes back later. Each lock lasts twice as
 * long as the one before: the last one, of an hour, was placed some minutes before the end.
 */
export function* guessPassword(world: World, member: Member): Script {
  const { end } = world.options;
  const pauseFrom = later(guessingBegins(end), 1.2 * HOUR);
  while (world.history.now < pauseFrom) yield guessOnce(world, member);
  yield between(world.history.now, later(end, -RETURNS));
  for (;;) yield guessOnce(world, member);
}

/** One wrong password. Gives the milliseconds after which the next one is tried. */
function guessOnce(world: World, member: Member): number {
  try {
    enterPassword(world, { member, browser: newBrowser('chromeOnLinux'), place: places.sanFrancisco }, false);
    return member.random.between(20, 45) * SECOND;
  } catch (error) {
    const wait = error instanceof DomainError ? Number(error.details['retryAfterSeconds']) : NaN;
    if (Number.isNaN(wait)) throw error;
    return wait * SECOND + member.random.between(5, 20) * SECOND;
  }
}
