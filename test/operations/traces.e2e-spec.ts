import { until } from '@sallyport/testing';
import { startOtlpReceiver, type ReceivedSpan } from '../servers/otlp';
import { Client, newAdministrator, newMember, setPolicy, PASSWORD, startApp, stopApp } from '../support';

jest.setTimeout(120_000);

const REQUEST = 'request-that-is-traced';

it('traces a command to the delivery of its message, across the log', async () => {
  const receiver = await startOtlpReceiver();
  const app = await startApp({ OTEL_EXPORTER_OTLP_ENDPOINT: receiver.endpoint });
  const client = new Client(app.url);
  const administrator = await newAdministrator(client);
  await setPolicy(client, administrator, {});
  const member = await newMember(client, administrator);
  const login = await client.signIn(member.email, PASSWORD);
  const { loginId, loginToken } = login.body as { loginId: string; loginToken: string };
  const phone = '+31612345678';
  await client.post(
    `/logins/${loginId}/phone`,
    { country: 'NL', number: phone },
    { login: loginToken, headers: { 'x-request-id': REQUEST } },
  );
  const sms = await client.message(phone, 'sms');
  // The claim of the delivery stands before this change, so that lists which hold the one hold the other.
  const { session } = administrator;
  const renamed = await client.call('PATCH', '/me', { name: 'Ada again' }, { session });
  const position = renamed.headers.get('sallyport-position');
  expect((await client.get(`/users?after=${position}`, { session })).status).toBe(200);
  await stopApp(app);

  const named = (name: RegExp) => receiver.spans.filter((span) => name.test(span.name));
  const root = (): ReceivedSpan | undefined => named(/^POST \/v1\/logins\/:loginId\/phone$/)[0];
  await until(() => root() !== undefined && named(/^send sms$/).length > 0);
  const trace = receiver.spans.filter(({ traceId }) => traceId === root()?.traceId);
  const inTrace = (name: RegExp) => trace.find((span) => name.test(span.name));

  expect(root()?.attributes['sallyport.request_id']).toBe(REQUEST);
  const command = inTrace(/^[A-Z]\w+$/);
  expect(command?.parentSpanId).toBe(root()?.spanId);
  expect(
    trace.some(({ name, parentSpanId }) => name === 'append login' && parentSpanId === command?.spanId),
  ).toBe(true);
  const reaction = inTrace(/^react /);
  expect(reaction?.parentSpanId).toBe(root()?.spanId);
  const job = inTrace(/^job sms$/);
  // A queue in the same process begins it inside of the reaction, one elsewhere under the request.
  expect([root()?.spanId, reaction?.spanId]).toContain(job?.parentSpanId);
  expect(inTrace(/^send sms$/)?.parentSpanId).toBe(job?.spanId);
  expect(inTrace(/^append delivery$/)?.parentSpanId).toBe(job?.spanId);
  const batches = named(/^project$/);
  expect(batches.some(({ links }) => links.includes(root()?.traceId ?? ''))).toBe(true);

  // Nothing of a person goes to the collector.
  const told = receiver.bodies.join('\n');
  for (const secret of [phone, member.email, loginToken, PASSWORD, sms.text.slice(0, 6)])
    expect(told.includes(secret)).toBe(false);
  await receiver.stop();
});
