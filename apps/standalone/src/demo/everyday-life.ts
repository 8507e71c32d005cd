import { between, DAY, HOUR, later, MINUTE, SECOND, type Instant } from '@sallyport/domain';
import type { Browser } from './browsers';
import { inTurn } from './in-turn';
import { places } from './places';
import { isSignedIn, logOut, useSession } from './sessions';
import { enterPassword } from './sign-in/enter-password';
import { signIn } from './sign-in/sign-in';
import { atHour, type Script } from './timeline';
import type { Member, World } from './world';

/** Hours in which people use the service. */
const AWAKE = [7, 21] as const;

/** A member's visits, now from the laptop, now from the phone, until a moment. */
export function* everydayLife(world: World, member: Member, until: Instant): Script {
  for (;;) {
    const next = nextVisit(world, member);
    if (next >= until) return;
    yield between(world.history.now, next);
    yield* inTurn(member, visit(world, member));
  }
}

function nextVisit({ history }: World, { person, random }: Member): Instant {
  const pause = (0.5 + random.next()) * person.everyDays * DAY;
  const awake = atHour(places[person.home].timeZone, later(history.now, pause), 1, AWAKE);
  return later(awake, random.between(0, HOUR));
}

function* visit(world: World, member: Member): Script {
  const { random, person } = member;
  const browser = random.chance(0.65) ? member.laptop : member.mobile;
  if (!(yield* beSignedIn(world, member, browser))) return;
  for (let clicks = random.between(1, 5); clicks > 0 && isSignedIn(world, browser); clicks--) {
    useSession(world, member, browser, world.whereIs(member));
    yield random.between(40 * SECOND, 14 * MINUTE);
  }
  if (isSignedIn(world, browser) && random.chance(person.logsOut)) logOut(world, member, browser);
}

/** Signs a browser in where the member is, unless it is signed in still. Now and then a typing error comes first. */
export function* beSignedIn(world: World, member: Member, browser: Browser): Script<boolean> {
  if (isSignedIn(world, browser)) return true;
  const visitor = { member, browser, place: world.whereIs(member) };
  if (member.random.chance(0.08)) {
    enterPassword(world, visitor, false);
    yield member.random.between(5, 20) * SECOND;
  }
  return yield* signIn(world, visitor);
}
