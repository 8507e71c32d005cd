import { scrub } from './scrub';

/** Causes that are followed. */
const DEPTH = 4;

export interface DescribedError {
  readonly type: string;
  readonly message: string;
  readonly stack?: string;
  /** Of the system or a driver, like ECONNREFUSED. */
  readonly code?: string;
  readonly cause?: DescribedError;
}

/**
 * What a log tells of an error. Nothing else that hangs on it: clients of providers leave whole requests there, with
 * keys, receivers and texts.
 */
export function describeError(error: unknown, depth = DEPTH): DescribedError {
  if (!(error instanceof Error)) return { type: typeof error, message: scrub(String(error)) };
  const { code } = error as { code?: unknown };
  return {
    type: error.name,
    message: scrub(error.message),
    ...(error.stack !== undefined && { stack: scrub(error.stack) }),
    ...((typeof code === 'string' || typeof code === 'number') && { code: scrub(String(code)) }),
    ...(error.cause !== undefined && depth > 0 && { cause: describeError(error.cause, depth - 1) }),
  };
}
