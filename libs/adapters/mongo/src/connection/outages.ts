import { MongoBulkWriteError, MongoError, MongoServerError } from 'mongodb';
import { StoreUnavailable } from '@sallyport/event-store';

/** What the driver calls it when it could not ask, or had no answer. The rest is a mistake of the caller. */
const unanswered = new Set([
  'MongoClientClosedError',
  'MongoNetworkError',
  'MongoNetworkTimeoutError',
  'MongoNotConnectedError',
  'MongoOperationTimeoutError',
  'MongoPoolClearedError',
  'MongoPoolClosedError',
  'MongoServerClosedError',
  'MongoServerSelectionError',
  'MongoTopologyClosedError',
  'MongoWaitQueueTimeoutError',
]);

/**
 * Codes of a server that cannot do it just now (github.com/mongodb/mongo, src/mongo/base/error_codes.yml): unreachable,
 * out of time, stepping down, shutting down, not the primary, or no majority in time.
 */
const notNow = new Set([6, 7, 50, 64, 89, 91, 100, 175, 189, 262, 9001, 10107, 11600, 11602, 13435, 13436]);

/** Does the work. @throws StoreUnavailable instead of the driver's many names for that */
export async function orUnavailable<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    if (!isOutage(cause)) throw cause;
    // The driver's message may name hosts: it is for the log alone.
    throw new StoreUnavailable('MongoDB does not answer', { cause });
  }
}

function isOutage(error: unknown): boolean {
  if (!(error instanceof MongoError)) return false;
  if (unanswered.has(error.name)) return true;
  if (!(error instanceof MongoServerError)) return false;
  // A bulk write wraps what broke it.
  if (error instanceof MongoBulkWriteError && isOutage(error.errorResponse)) return true;
  return notNow.has(Number(error.code));
}
