import { between, DAY, HOUR, later, MINUTE, SECOND, type Instant } from '@sallyport/domain';
import type { Browser } from './browsers';
import type { DemoContext, Member } from './demo-context';
import { oneAtATime } from './one-at-a-time';
import { places } from './places';
import { isSignedIn, logOut, useSession } from './sessions';
import { signIn, tryPassword, WRONG_PASSWORD } from './sign-in';
import { atHour, type Script } from './timeline';

/** Hours in which people use the service. */
const AWAKE = [7, 21] as const;

/** A member's visits, now from the laptop, now from the phone, until a moment. */
export async function* everydayLife(demo: DemoContext, member: Member, until: Instant): Script {
  for (;;) {
    const next = nextVisit(demo, member);
    if (next >= until) return;
    yield between(demo.history.now, next);
    yield* oneAtATime(member, visit(demo, member));
  }
}

function nextVisit({ history }: DemoContext, { person, random }: Member): Instant {
  const pause = (0.5 + random.next()) * person.everyDays * DAY;
  const awake = atHour(places[person.home].timeZone, later(history.now, pause), 1, AWAKE);
  return later(awake, random.between(0, HOUR));
}

async function* visit(demo: DemoContext, member: Member): Script {
  const { random, person } = member;
  const browser = random.chance(0.65) ? member.laptop : member.mobile;
  if (!(yield* beSignedIn(demo, member, browser))) return;
  for (let clicks = random.between(1, 5); clicks > 0 && isSignedIn(demo, browser); clicks--) {
    await useSession(demo, member, browser, demo.whereIs(member));
    yield random.between(40 * SECOND, 14 * MINUTE);
  }
  if (isSignedIn(demo, browser) && random.chance(person.logsOut)) await logOut(demo, member, browser);
}

/** Signs a browser in where the member is, unless it is signed in still. Now and then a typing error comes first. */
export async function* beSignedIn(demo: DemoContext, member: Member, browser: Browser): Script<boolean> {
  if (isSignedIn(demo, browser)) return true;
  const visitor = { member, browser, place: demo.whereIs(member) };
  if (member.random.chance(0.08)) {
    await tryPassword(demo, visitor, WRONG_PASSWORD);
    yield member.random.between(5, 20) * SECOND;
  }
  return yield* signIn(demo, visitor);
}
