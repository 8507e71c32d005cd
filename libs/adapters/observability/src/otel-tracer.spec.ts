import { startOtlpReceiver, type OtlpReceiver } from '../../../../test/servers/otlp';
import { OtelTracer } from './otel-tracer';

jest.setTimeout(30_000);

let receiver: OtlpReceiver;
let tracer: OtelTracer;
beforeEach(async () => {
  receiver = await startOtlpReceiver();
  tracer = new OtelTracer({ endpoint: receiver.endpoint, serviceName: 'sallyport-test' });
});
afterEach(async () => {
  await tracer.close();
  await receiver.stop();
});

const nothing = async () => undefined;
const request = (id: string, work: () => Promise<unknown> = nothing) =>
  tracer.span('POST /v1/logins', { kind: 'request', correlationId: id }, work);

/** What the collector has once the tracer has sent all. */
async function received() {
  await tracer.close();
  return Object.fromEntries(receiver.spans.map((span) => [span.name, span]));
}

it('gives back what the work gives, and throws what it throws', async () => {
  await expect(tracer.span('a', {}, async () => 7)).resolves.toBe(7);
  await expect(tracer.span('b', {}, () => Promise.reject(new TypeError('it broke')))).rejects.toThrow(
    'it broke',
  );
  const { a, b } = await received();
  expect([a?.failed, b?.failed]).toEqual([false, true]);
  expect(a?.service).toBe('sallyport-test');
});

it('does not tell what an error said', async () => {
  await tracer.span('b', {}, () => Promise.reject(new Error('ana@acme.example'))).catch(() => undefined);
  await received();
  expect(receiver.bodies.join()).not.toContain('ana@acme');
});

it('hangs work under what encloses it, across awaits', async () => {
  await request('request-1', async () => {
    await Promise.resolve();
    await tracer.span('append', {}, nothing);
  });
  const spans = await received();
  expect(spans['append']?.parentSpanId).toBe(spans['POST /v1/logins']?.spanId);
  expect(spans['append']?.traceId).toBe(spans['POST /v1/logins']?.traceId);
  expect(spans['POST /v1/logins']?.parentSpanId ?? '').toBe('');
});

it('finds the trace of a request by its id, in another process too', async () => {
  const worker = new OtelTracer({ endpoint: receiver.endpoint, serviceName: 'sallyport-worker' });
  await worker.span('job', { correlationId: 'request-1' }, nothing);
  await worker.close();
  await request('request-1');
  const spans = await received();
  expect(spans['job']?.parentSpanId).toBe(spans['POST /v1/logins']?.spanId);
  expect(spans['job']?.traceId).toBe(spans['POST /v1/logins']?.traceId);
});

it('does not hang the work of one request under that of another', async () => {
  await tracer.span('first', { correlationId: 'request-1' }, () =>
    tracer.span('next', { correlationId: 'request-2' }, nothing),
  );
  const { first, next } = await received();
  expect(next?.traceId).not.toBe(first?.traceId);
});

it('keeps requests apart that run at the same time', async () => {
  await Promise.all(
    ['request-1', 'request-2'].map((id) => request(id, () => tracer.span(`append of ${id}`, {}, nothing))),
  );
  const spans = await received();
  expect(spans['append of request-1']?.traceId).not.toBe(spans['append of request-2']?.traceId);
});

it('links work that serves many requests to each of them', async () => {
  await request('request-1');
  await tracer.span('project', { alsoServes: ['request-1', 'request-2'] }, nothing);
  const spans = await received();
  expect(spans['project']?.links).toHaveLength(2);
  expect(spans['project']?.links).toContain(spans['POST /v1/logins']?.traceId);
  expect(spans['project']?.traceId).not.toBe(spans['POST /v1/logins']?.traceId);
});

it('goes on without a collector', async () => {
  await receiver.stop();
  await expect(request('request-1', async () => 'done')).resolves.toBe('done');
});
