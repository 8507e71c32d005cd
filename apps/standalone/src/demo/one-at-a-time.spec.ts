import { MINUTE } from '@sallyport/domain';
import type { Member } from './demo-context';
import { oneAtATime } from './one-at-a-time';
import { Timeline, type Script } from './timeline';

it('lets a scene begin when the one before is over', async () => {
  const member = { busy: false } as Member;
  const notes: string[] = [];
  async function* scene(name: string): Script {
    notes.push(`${name} begins`);
    yield 5 * MINUTE;
    notes.push(`${name} ends`);
  }
  const timeline = new Timeline();
  timeline.add('2026-01-01T12:00:00.000Z', oneAtATime(member, scene('a visit')));
  timeline.add('2026-01-01T12:03:00.000Z', oneAtATime(member, scene('a story')));
  await timeline.play('2026-01-01T13:00:00.000Z', () => undefined);
  expect(notes).toEqual(['a visit begins', 'a visit ends', 'a story begins', 'a story ends']);
});
