import { toEventData, toLogPosition, toPosition } from './event-format';
import { newEvent, newStream, serverUnderTest } from './spec-support/server-under-test';

jest.setTimeout(60_000);

const { open, server } = serverUnderTest();

it('shows causes the way EventStoreDB looks for them, and nobody else', async () => {
  const stream = newStream();
  const metadata = JSON.stringify({ schemaVersion: 1, correlationId: 'request-1', causationId: 'command-2' });
  const event = newEvent({ type: 'DeviceBlocked', data: '{"reason":"lost"}', metadata });
  await open().append(stream, [event], { expected: 'no-stream' });

  const recorded = server().log.stream(stream)?.[0];
  expect(recorded).toMatchObject({ id: event.id, type: 'DeviceBlocked', contentType: 'application/json' });
  expect(recorded?.data.toString()).toBe('{"reason":"lost"}');
  expect(JSON.parse(recorded?.metadata.toString() ?? '')).toEqual({
    schemaVersion: 1,
    correlationId: 'request-1',
    causationId: 'command-2',
    $correlationId: 'request-1',
    $causationId: 'command-2',
  });
  expect(await open().readStream(stream)).toMatchObject([event]);
});

it('adds no cause where there is none', () => {
  expect(toEventData(newEvent()).metadata).toEqual({ schemaVersion: 1 });
});

describe('positions', () => {
  it('are places in the bytes of the log', () => {
    expect(toPosition({ commit: 4_711n, prepare: 4_711n })).toBe(4_711);
    expect(toLogPosition(4_711)).toEqual({ commit: 4_711n, prepare: 4_711n });
    expect(toLogPosition(0)).toBe('start');
  });

  it.each([undefined, { commit: 2n ** 64n - 1n, prepare: 2n ** 64n - 1n }])('are needed: %p', (position) => {
    expect(() => toPosition(position)).toThrow('23.10 or newer');
  });
});
