import { ErrorType, isCommandError } from '@eventstore/db-client';
import { StoreUnavailable, WrongExpectedRevision, type ExpectedRevision } from '@sallyport/event-store';

/** What passes by itself: the server is away, is electing a leader, is slow, or let a slow reader go. */
const PASSING: readonly string[] = [
  ErrorType.UNAVAILABLE,
  ErrorType.CANCELLED,
  ErrorType.TIMEOUT,
  ErrorType.DEADLINE_EXCEEDED,
  ErrorType.NOT_LEADER,
];
/** What no repeat cures: the call itself is wrong, or the stream was closed for good by hand. */
const REFUSED: readonly string[] = [
  ErrorType.MAXIMUM_APPEND_SIZE_EXCEEDED,
  ErrorType.INVALID_ARGUMENT,
  ErrorType.STREAM_DELETED,
];

const typeOf = (error: unknown): string | undefined =>
  isCommandError(error as Error) ? (error as { type: string }).type : undefined;

/** Whether a stream is just not there. */
export const isNoStream = (error: unknown): boolean => typeOf(error) === ErrorType.STREAM_NOT_FOUND;

/** Whether the same read over a new connection, or to the leader, may well succeed at once. */
export const isConnectionLost = (error: unknown): boolean =>
  [ErrorType.UNAVAILABLE, ErrorType.CANCELLED, ErrorType.NOT_LEADER].includes(typeOf(error) as ErrorType);

/** Whether what was interrupted goes on when it is begun again. */
export const isPassing = (error: unknown): boolean =>
  error instanceof StoreUnavailable || PASSING.includes(typeOf(error) ?? '');

/** What the port says of a failed read, subscription or append. */
export function toStoreError(what: string, cause: unknown): Error {
  if (cause instanceof StoreUnavailable || REFUSED.includes(typeOf(cause) ?? '')) return cause as Error;
  return new StoreUnavailable(`${what}: ${(cause as Error).message}`, { cause });
}

/** The same for an append, which can also be at the wrong revision. */
export function toAppendError(stream: string, expected: ExpectedRevision, cause: unknown): Error {
  switch (typeOf(cause)) {
    case ErrorType.WRONG_EXPECTED_VERSION:
    // Some of the ids stand at the expected revision and others do not: no repeat of what took effect.
    case ErrorType.INVALID_TRANSACTION:
      return new WrongExpectedRevision(stream, expected);
    default:
      return toStoreError('the log cannot be written', cause);
  }
}
