import { atHour, hourIn, Timeline, type Script } from './timeline';

const at = (seconds: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, seconds)).toISOString();

/** Plays scripts that note their names at each step. */
async function play(
  until: string,
  scripts: readonly { name: string; startsAt: string; pauses: readonly number[] }[],
) {
  const timeline = new Timeline();
  const notes: string[] = [];
  let now = '';
  async function* script(name: string, pauses: readonly number[]): Script {
    for (const pause of pauses) {
      notes.push(`${name} ${now}`);
      yield pause * 1_000;
    }
    notes.push(`${name} ${now}`);
  }
  for (const { name, startsAt, pauses } of scripts) timeline.add(startsAt, script(name, pauses));
  await timeline.play(until, (moment) => (now = moment));
  return notes;
}

it('plays scripts side by side in the order of time', async () => {
  const notes = await play(at(60), [
    { name: 'a', startsAt: at(1), pauses: [5, 5] },
    { name: 'b', startsAt: at(0), pauses: [2, 7] },
  ]);
  expect(notes).toEqual([
    `b ${at(0)}`,
    `a ${at(1)}`,
    `b ${at(2)}`,
    `a ${at(6)}`,
    `b ${at(9)}`,
    `a ${at(11)}`,
  ]);
});

it('leaves a script where it is at the end', async () => {
  const notes = await play(at(5), [{ name: 'a', startsAt: at(0), pauses: [4, 1, 1] }]);
  expect(notes).toEqual([`a ${at(0)}`, `a ${at(4)}`]);
});

it('tells the hour of a place, and finds the nearest one that is asked for', () => {
  const noon = '2026-07-01T12:00:00.000Z';
  expect(hourIn('Asia/Tokyo', Date.parse(noon))).toBe(21);
  expect(atHour('Asia/Tokyo', noon, 1, [7, 20])).toBe('2026-07-01T22:00:00.000Z');
  expect(atHour('Asia/Tokyo', noon, -1, [7, 20])).toBe('2026-07-01T11:00:00.000Z');
  expect(atHour('Europe/Lisbon', noon, -1, [0, 0])).toBe('2026-06-30T23:00:00.000Z');
});
