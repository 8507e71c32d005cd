import { HOUR, later, type Instant } from '@sallyport/domain';
import { everydayLife } from './everyday-life';
import type { PlannedAppend } from './history';
import { inTurn } from './in-turn';
import { places } from './places';
import { addAuthenticatorApp } from './stories/authenticator-app';
import { forgetPassword } from './stories/forgotten-password';
import { guessingBegins, guessPassword } from './stories/guessed-password';
import { useHotelComputer } from './stories/hotel-computer';
import { foundOrganization, join } from './stories/joining';
import { leave } from './stories/leaving';
import { losePhone } from './stories/lost-phone';
import { tidyUp } from './stories/tidying-up';
import { takeOver } from './stories/takeover';
import { introduceTwoFactor } from './stories/two-factor-policy';
import { atHour, Timeline, type Script } from './timeline';
import { World, type Member, type WorldOptions } from './world';

export interface ToldHistory {
  /** In the order of time. */
  readonly appends: readonly PlannedAppend[];
  /** When Ana signed in, on the day before the end; soon after somebody else did. */
  readonly takeoverBegins: Instant;
}

/** Ninety days of Acme: everybody's everyday life, and what happened to some. */
export function tellHistory(options: WorldOptions): ToldHistory {
  const world = new World(options);
  const timeline = new Timeline();
  const { grace, lars, ana, jonas, priya, mateo, sofia, noor, daniel } = world.members;

  const takeoverBegins = yesterdayEvening(ana, options.end);
  const lastVisits = new Map([
    [ana, later(takeoverBegins, -5 * HOUR)],
    [priya, later(guessingBegins(options.end), -HOUR)],
    [mateo, world.daysAgo(24)],
  ]);
  for (const member of Object.values(world.members)) {
    const joins = inTheDay(grace, world.daysAgo(member.person.joined));
    timeline.add(joins, life(world, member, lastVisits.get(member) ?? later(options.end, -HOUR)));
  }
  const add = (member: Member, daysAgo: number, story: Script) =>
    timeline.add(later(inTheDay(member, world.daysAgo(daysAgo)), member.random.between(0, HOUR)), story);
  add(grace, 75, introduceTwoFactor(world, grace));
  add(grace, 72, inTurn(grace, addAuthenticatorApp(world, grace)));
  add(noor, 47, inTurn(noor, forgetPassword(world, noor)));
  add(sofia, 34, useHotelComputer(world, sofia));
  add(lars, 23, leave(world, mateo, lars));
  add(jonas, 19, inTurn(jonas, losePhone(world, jonas)));
  add(daniel, 12, inTurn(daniel, tidyUp(world, daniel)));
  timeline.add(takeoverBegins, takeOver(world, ana));
  timeline.add(guessingBegins(options.end), guessPassword(world, priya));

  timeline.play(options.end, (now) => (world.history.now = now));
  return { appends: world.history.appends, takeoverBegins };
}

function* life(world: World, member: Member, until: Instant): Script {
  const { grace } = world.members;
  if (member === grace) foundOrganization(world, grace);
  else {
    yield member.random.between(0, 3 * HOUR);
    yield* join(world, member, grace);
  }
  yield* everydayLife(world, member, until);
}

/** Between seven and eight on the day before, where a member lives. */
function yesterdayEvening({ person }: Member, now: Instant): Instant {
  const { timeZone } = places[person.home];
  const midnight = atHour(timeZone, now, -1, [0, 0]);
  return atHour(timeZone, later(midnight, -HOUR), -1, [0, 19]);
}

/** The last moment before another, in steps of an hour, at which it is day where a member lives. */
const inTheDay = ({ person }: Member, before: Instant): Instant =>
  atHour(places[person.home].timeZone, before, -1, [9, 19]);
