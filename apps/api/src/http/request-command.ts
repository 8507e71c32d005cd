import type { WrittenPosition } from '@sallyport/event-store';
import type { Instant } from '@sallyport/domain';
import type { FastifyRequest } from 'fastify';
import { v7 as uuidv7 } from 'uuid';

/** What a request is to the log: the command under whose id its events are made. */
export interface RequestCommand {
  readonly commandId: string;
  /** The command's moment: that of the first try, when this one repeats it. */
  readonly startedAt: Instant;
  /** The request was made before, and its answer is not known. */
  readonly repeated: boolean;
  readonly written: WrittenPosition;
  /** Under which the answer is kept for repeats. */
  readonly idempotencyKey?: string;
  /** A handler took it up; before that nothing can have happened. */
  begun: boolean;
}

export const newCommand = (
  commandId: string,
  startedAt: Instant,
  { idempotencyKey, repeated = false }: { idempotencyKey?: string; repeated?: boolean } = {},
): RequestCommand => ({
  commandId,
  startedAt,
  repeated,
  written: { last: 0 },
  ...(idempotencyKey !== undefined && { idempotencyKey }),
  begun: false,
});

/** The request's command, made when it is first asked for unless an Idempotency-Key brought one. */
export function commandOf(request: FastifyRequest): RequestCommand {
  request.command ??= newCommand(uuidv7(), request.now);
  request.command.begun = true;
  return request.command;
}
