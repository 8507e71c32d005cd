import type { Login } from './shapes';

/** A refusal of the API (RFC 9457), or a failure to reach it. */
export class ApiError extends Error {
  constructor(
    /** 0: the service was not reached. */
    readonly status: number,
    /** Of the table of error codes; `unreachable` when there was no answer. */
    readonly code: string,
    readonly problem: Problem = {},
    /** Seconds to wait before the next try, if the service says so. */
    readonly retryAfter?: number,
  ) {
    super(problem.detail ?? problem.title ?? code);
    this.name = 'ApiError';
  }
}

export interface Problem {
  readonly title?: string;
  readonly detail?: string;
  readonly code?: string;
  readonly requestId?: string;
  readonly attemptsLeft?: number;
  /** Factors that can be used instead. */
  readonly factors?: Login['factors'];
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
}

/** Reads the refusal out of an answer that is not a success. */
export async function refusalIn(response: Response): Promise<ApiError> {
  const isProblem = response.headers.get('content-type')?.includes('problem+json') ?? false;
  const problem = isProblem ? ((await response.json()) as Problem) : {};
  const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN);
  return new ApiError(
    response.status,
    problem.code ?? 'internal',
    problem,
    Number.isFinite(retryAfter) ? retryAfter : undefined,
  );
}

/** Whether an error is the API's refusal with one of these codes. */
export const isRefusal = (error: unknown, ...codes: string[]): error is ApiError =>
  error instanceof ApiError && codes.includes(error.code);
