import { HOUR, later, type Instant } from '@sallyport/domain';
import { DemoContext, type Member, type DemoOptions } from './demo-context';
import { everydayLife } from './everyday-life';
import type { PlannedAppend } from './history';
import { oneAtATime } from './one-at-a-time';
import { places } from './places';
import { addAuthenticatorApp } from './stories/authenticator-app';
import { forgetPassword } from './stories/forgotten-password';
import { guessingBegins, guessPassword } from './stories/guessed-password';
import { useHotelComputer } from './stories/hotel-computer';
import { foundOrganization, join } from './stories/joining';
import { leave } from './stories/leaving';
import { losePhone } from './stories/lost-phone';
import { takeOver } from './stories/takeover';
import { tidyUp } from './stories/tidying-up';
import { introduceTwoFactor } from './stories/two-factor-policy';
import { atHour, Timeline, type Script } from './timeline';

export interface GeneratedHistory {
  /** In the order of time. */
  readonly appends: readonly PlannedAppend[];
  /** When Ana signed in, on the day before the end; soon after somebody else did. */
  readonly takeoverBegins: Instant;
}

/** Ninety days of Acme: everybody's everyday life, and what happened to some. */
export async function generateHistory(options: DemoOptions): Promise<GeneratedHistory> {
  const demo = new DemoContext(options);
  const timeline = new Timeline();
  const { grace, lars, ana, jonas, priya, mateo, sofia, noor, daniel } = demo.members;

  const takeoverBegins = yesterdayEvening(ana, options.end);
  const lastVisits = new Map([
    [ana, later(takeoverBegins, -5 * HOUR)],
    [priya, later(guessingBegins(options.end), -HOUR)],
    [mateo, demo.daysAgo(24)],
  ]);
  for (const member of Object.values(demo.members)) {
    const joins = inTheDay(grace, demo.daysAgo(member.person.joined));
    timeline.add(joins, life(demo, member, lastVisits.get(member) ?? later(options.end, -HOUR)));
  }
  const add = (member: Member, daysAgo: number, story: Script) =>
    timeline.add(later(inTheDay(member, demo.daysAgo(daysAgo)), member.random.between(0, HOUR)), story);
  add(grace, 75, introduceTwoFactor(demo, grace));
  add(grace, 72, oneAtATime(grace, addAuthenticatorApp(demo, grace)));
  add(noor, 47, oneAtATime(noor, forgetPassword(demo, noor)));
  add(sofia, 34, useHotelComputer(demo, sofia));
  add(lars, 23, leave(demo, mateo, lars));
  add(jonas, 19, oneAtATime(jonas, losePhone(demo, jonas)));
  add(daniel, 12, oneAtATime(daniel, tidyUp(demo, daniel)));
  timeline.add(takeoverBegins, takeOver(demo, ana));
  timeline.add(guessingBegins(options.end), guessPassword(demo, priya));

  await timeline.play(options.end, (now) => (demo.history.now = now));
  return { appends: demo.history.appends, takeoverBegins };
}

async function* life(demo: DemoContext, member: Member, until: Instant): Script {
  const { grace } = demo.members;
  if (member === grace) await foundOrganization(demo, grace);
  else {
    yield member.random.between(0, 3 * HOUR);
    yield* join(demo, member, grace);
  }
  yield* everydayLife(demo, member, until);
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
