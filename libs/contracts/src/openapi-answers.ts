import { z } from 'zod';
import type { ZodOpenApiResponseObject, ZodOpenApiResponsesObject } from 'zod-openapi';
import { isCommand, type Endpoint } from './endpoint';
import { errorCodes, type ErrorCode } from './error-codes';

/** A refusal (RFC 9457). Rules may add members of their own, such as `attemptsLeft`. */
const problem = z
  .looseObject({
    type: z.url(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.enum(Object.keys(errorCodes) as [ErrorCode, ...ErrorCode[]]),
    requestId: z.string(),
    errors: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
    attemptsLeft: z.int().optional(),
    retryAfterSeconds: z.int().optional(),
  })
  .meta({ id: 'Problem' });

const position = z
  .string()
  .optional()
  .meta({ description: 'Place in the log of what was recorded; `?after=` of queries takes it.' });
const retryAfter = z.string().optional().meta({ description: 'Seconds to wait.' });

/** All answers of a call by status: its own, and the problems that it and every call of its kind can run into. */
export function answersOf(call: Endpoint): ZodOpenApiResponsesObject {
  const own = Object.entries(call.answers).map(([status, { description, schema, mediaType }]) => [
    status,
    {
      description,
      ...(schema && { content: { [mediaType ?? 'application/json']: { schema } } }),
      ...(isCommand(call) && { headers: z.object({ 'Sallyport-Position': position }) }),
    },
  ]);
  const byStatus = Object.groupBy(problemsOf(call), (code) => String(errorCodes[code].status));
  const refusals = Object.entries(byStatus)
    .filter(([status]) => !(status in call.answers))
    .map(([status, codes = []]) => [status, refusal(codes)]);
  return Object.fromEntries([...own, ...refusals]) as ZodOpenApiResponsesObject;
}

function refusal(codes: readonly ErrorCode[]): ZodOpenApiResponseObject {
  const waits = codes.some((code) => [429, 503].includes(errorCodes[code].status));
  return {
    description: codes.map((code) => `\`${code}\`: ${errorCodes[code].sentence}`).join('\n\n'),
    content: { 'application/problem+json': { schema: problem } },
    ...(waits && { headers: z.object({ 'Retry-After': retryAfter }) }),
  };
}

/** The codes a call can answer with, its own first. */
export function problemsOf(call: Endpoint): ErrorCode[] {
  const { access, params, query, body, problems, stepUp = false } = call;
  const codes: ErrorCode[] = [...problems];
  if (params) codes.push('not_found');
  if (query || body) codes.push('invalid_input');
  if (body) codes.push('malformed_json', 'payload_too_large', 'unsupported_media_type');
  if (access !== 'public' && 'login' in access) codes.push('login_token_required');
  if (access !== 'public' && 'session' in access) {
    codes.push('unauthenticated', 'forbidden');
    if (stepUp !== false) codes.push('step_up_required');
  }
  if (isCommand(call)) {
    codes.push('cross_site_request', 'conflict', 'idempotency_in_progress', 'idempotency_key_reused');
  }
  if (query && 'after' in query.shape) codes.push('projection_behind');
  codes.push('rate_limited', 'unavailable', 'internal');
  return [...new Set(codes)];
}
