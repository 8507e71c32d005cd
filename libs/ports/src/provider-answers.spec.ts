import { outcomeOfFailure, retryAfter } from './provider-answers';

const noAnswer = (code?: string) => outcomeOfFailure({ status: null, error: { code } });
const answered = (status: number) => outcomeOfFailure({ status, error: 'said' });

it.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'])(
  'tries again after %s: nothing was sent',
  (code) => expect(noAnswer(code)).toEqual({ kind: 'retry', error: 'not_connected' }),
);

it.each([
  ['ETIMEDOUT', 'timeout'],
  ['ECONNABORTED', 'timeout'],
  ['ECONNRESET', 'connection_lost'],
  [undefined, 'connection_lost'],
])('does not know what became of it after %s', (code, error) =>
  expect(noAnswer(code)).toEqual({ kind: 'unknown', error }),
);

it.each([
  [200, 'unknown'],
  [302, 'unknown'],
  [400, 'rejected'],
  [401, 'retry'],
  [403, 'retry'],
  [404, 'rejected'],
  [429, 'retry'],
  [500, 'unknown'],
  [503, 'unknown'],
])('reads %d as %s', (status, kind) => expect(answered(status)).toEqual({ kind, error: 'said' }));

it('waits as long as it is told to', () =>
  expect(outcomeOfFailure({ status: 429, error: 'busy', afterMilliseconds: 7_000 })).toEqual({
    kind: 'retry',
    error: 'busy',
    afterMilliseconds: 7_000,
  }));

it.each([
  ['7', 7_000],
  [' 0 ', 0],
  ['Tue, 24 Nov 2026 12:00:30 GMT', 30_000],
  ['Tue, 24 Nov 2026 11:00:00 GMT', 0],
  ['soon', undefined],
  ['', undefined],
  [undefined, undefined],
  [7, undefined],
])('reads Retry-After: %p', (header, expected) =>
  expect(retryAfter(header, Date.parse('2026-11-24T12:00:00.000Z'))).toBe(expected),
);
