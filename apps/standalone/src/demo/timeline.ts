import { HOUR, type Instant } from '@sallyport/domain';

/** What somebody does, step by step: yields how many milliseconds go by before the next step. */
export type Script<Result = void> = AsyncGenerator<number, Result, void>;

interface Running {
  /** Milliseconds since 1970 of the next step. */
  at: number;
  readonly script: Script;
}

/** Plays scripts side by side, always the earliest step next, so that whatever they do happens in the order of time. */
export class Timeline {
  private readonly running: Running[] = [];

  add(startsAt: Instant, script: Script): void {
    this.running.push({ at: Date.parse(startsAt), script });
  }

  /** Plays all steps before `until`; scripts that would go on after it are left where they are. */
  async play(until: Instant, setClock: (now: Instant) => void): Promise<void> {
    const end = Date.parse(until);
    for (let next = this.earliest(); next && next.at < end; next = this.earliest()) {
      setClock(new Date(next.at).toISOString());
      const { done, value } = await next.script.next();
      if (done) this.running.splice(this.running.indexOf(next), 1);
      else next.at += value;
    }
  }

  private earliest(): Running | undefined {
    return this.running.reduce<Running | undefined>(
      (first, other) => (first && first.at <= other.at ? first : other),
      undefined,
    );
  }
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** The hour of the day, 0 to 23, that it is somewhere. `timeZone`: IANA. */
export function hourIn(timeZone: string, milliseconds: number): number {
  const clock =
    clocks.get(timeZone) ?? new Intl.DateTimeFormat('en', { timeZone, hour: 'numeric', hourCycle: 'h23' });
  clocks.set(timeZone, clock);
  return Number(clock.format(milliseconds));
}

/** The nearest moment in steps of an hour, back (-1) or on (1), at which the local hour is of the ones asked for. */
export function atHour(
  timeZone: string,
  from: Instant,
  direction: -1 | 1,
  [first, last]: readonly [first: number, last: number],
): Instant {
  let at = Date.parse(from);
  for (let hour = hourIn(timeZone, at); hour < first || hour > last; hour = hourIn(timeZone, at)) {
    at += direction * HOUR;
  }
  return new Date(at).toISOString();
}
