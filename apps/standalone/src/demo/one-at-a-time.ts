import { MINUTE } from '@sallyport/domain';
import type { Member } from './demo-context';
import type { Script } from './timeline';

/** A person does one thing at a time: the scene begins when the member is done with whatever else goes on. */
export async function* oneAtATime<Result>(member: Member, scene: Script<Result>): Script<Result> {
  while (member.busy) yield MINUTE;
  member.busy = true;
  const result = yield* scene;
  member.busy = false;
  return result;
}
