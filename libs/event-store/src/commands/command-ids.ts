import { createHash } from 'node:crypto';
import { v5, v7 } from 'uuid';
import type { CommandContext } from './command-context';

/** Namespace of the ids of commands that have no id of their own (RFC 9562, section 5.5). */
const COMMANDS = '6e1f2a54-3d0b-5c8e-9a77-41c3b2d08f16';

/** Id of a command that follows from something else, such as an event that is answered: the same at each try. */
export const commandId = (seed: string): string => v5(seed, COMMANDS);

/**
 * Id of the `index`th event that a command writes to a stream; the same at each repeat of the command, so that the
 * store knows a repeated append. `step` tells several decisions of one command on one stream apart.
 */
export const eventId = (ofCommand: string, stream: string, step: string, index: number): string =>
  v5(`${stream}#${step}#${index}`, ofCommand);

/**
 * A new id, UUIDv7: its time is the command's, its other bits a hash of the command's id and `label`, so that a
 * repeated command makes the same ids. As hard to guess as the command's id, so no secret.
 */
export function newId({ commandId, now }: Pick<CommandContext, 'commandId' | 'now'>, label: string): string {
  const random = createHash('sha256').update(`${commandId}#${label}`).digest().subarray(0, 16);
  return v7({ msecs: Date.parse(now), random });
}
