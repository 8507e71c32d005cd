import { codeOfRefusal, errorCodes, type ErrorCode } from '@sallyport/contracts';
import { DomainError } from '@sallyport/domain';
import { StoreUnavailable } from '@sallyport/event-store';
import { RateLimiterUnavailable } from '@sallyport/ports';

/** A part of the input that is wrong. */
export interface InputError {
  /** Dotted, from `body`, `query` or `params` on. */
  readonly path: string;
  readonly message: string;
}

interface ProblemOptions {
  /** Instead of the table's sentence. */
  readonly detail?: string;
  readonly errors?: readonly InputError[];
  /** Further members of the answer, such as `attemptsLeft`; `retryAfterSeconds` becomes the Retry-After header too. */
  readonly members?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cause?: unknown;
}

/** A refusal of the edge; rules refuse with a DomainError. */
export class Problem extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly options: ProblemOptions = {},
  ) {
    super(code, { cause: options.cause });
    this.name = 'Problem';
  }
}

/** Shape of the errors that Fastify and Nest throw for requests they cannot take. */
interface HttpError {
  readonly statusCode?: unknown;
  readonly status?: unknown;
}

const codesByStatus: Readonly<Record<number, ErrorCode>> = {
  400: 'malformed_json',
  404: 'not_found',
  413: 'payload_too_large',
  414: 'not_found',
  415: 'unsupported_media_type',
  503: 'unavailable',
};

/** What any error is to a client. What nobody thought of is `internal`. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof DomainError) {
    const code = codeOfRefusal(error.code);
    return code ? new Problem(code, { members: error.details }) : new Problem('internal', { cause: error });
  }
  if (error instanceof StoreUnavailable || error instanceof RateLimiterUnavailable) {
    return new Problem('unavailable', { cause: error, members: { retryAfterSeconds: 1 } });
  }
  const { statusCode, status } = (error ?? {}) as HttpError;
  const code = codesByStatus[Number(statusCode ?? status)] ?? 'internal';
  return new Problem(code, { cause: error });
}

/** The body of a problem answer (RFC 9457). */
export function renderProblem({ code, options }: Problem, publicUrl: string, requestId: string): string {
  const { status, title, sentence } = errorCodes[code];
  return JSON.stringify({
    ...options.members,
    type: `${publicUrl}/docs/problems#${code}`,
    title,
    status,
    detail: options.detail ?? sentence,
    code,
    requestId,
    ...(options.errors && { errors: options.errors }),
  });
}
