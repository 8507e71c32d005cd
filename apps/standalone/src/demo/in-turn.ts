import { MINUTE } from '@sallyport/domain';
import type { Script } from './timeline';
import type { Member } from './world';

/** A person does one thing at a time: the scene begins when the member is done with whatever else goes on. */
export function* inTurn<Result>(member: Member, scene: Script<Result>): Script<Result> {
  while (member.busy) yield MINUTE;
  member.busy = true;
  const result = yield* scene;
  member.busy = false;
  return result;
}
