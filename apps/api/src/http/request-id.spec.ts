import { requestId } from './request-id';

describe('the request id', () => {
  it.each(['0198c0de-0000-7000-8000-00000000000a', 'trace_1234.5678'])('is the one given: %s', (given) =>
    expect(requestId({ headers: { 'x-request-id': given } })).toBe(given),
  );
  it.each([
    undefined,
    '',
    'short',
    'x'.repeat(65),
    'a b c d e f',
    '<script>alert',
    '-starts-with-dash',
    'ünïcödé-id',
  ])('is a new one instead of %j', (given) =>
    expect(requestId({ headers: { 'x-request-id': given } })).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    ),
  );
  it('tells when it was made', () => {
    const before = Date.now();
    const time = parseInt(requestId({ headers: {} }).replace('-', '').slice(0, 12), 16);
    expect(time).toBeGreaterThanOrEqual(before);
    expect(time).toBeLessThanOrEqual(Date.now());
  });
});
