import { until } from '@sallyport/testing';
import { Client, codeIn, enrolledMember, PASSWORD, startApp } from '../support';

jest.setTimeout(120_000);

/** Wrong answers until a user is locked out, and some more. */
const GUESSES = 15;

const textOf = async (url: string): Promise<string> => (await fetch(`${url}/metrics`)).text();
/** The value of a line of the metrics; 0 when there is no such line yet. */
const valueIn = (text: string, line: string): number =>
  Number(
    text
      .split('\n')
      .find((one) => one.startsWith(`${line} `))
      ?.split(' ')[1] ?? 0,
  );

it('counts what happens, from the request to the delivery', async () => {
  const { url } = await startApp();
  const client = new Client(url);
  const { member } = await enrolledMember(client);
  const { messageId } = await client.message(member.phone, 'sms');
  const login = await client.signIn(member.email, PASSWORD);
  const code = codeIn(await client.message(member.phone, 'sms', new Set([messageId])));
  expect((await client.answer(login, code)).status).toBe(200);
  for (let guess = 0; guess < GUESSES; guess++) await client.signIn(member.email, `wrong ${guess}`);

  const sent = 'sallyport_deliveries_total{channel="sms",outcome="sent"}';
  const lag = 'sallyport_lag_events{reader="devices"}';
  let text = '';
  await until(async () => {
    text = await textOf(url);
    return valueIn(text, sent) >= 2 && text.includes(`${lag} 0\n`);
  });
  const atLeast = (line: string, least: number) =>
    expect([line, valueIn(text, line) >= least]).toEqual([line, true]);
  atLeast('sallyport_commands_total{command="CreateOrganization",outcome="done"}', 1);
  atLeast('sallyport_appends_total{category="session",outcome="written"}', 2);
  atLeast('sallyport_events_total{type="SessionStarted"}', 2);
  atLeast('sallyport_lockouts_total', 1);
  atLeast('sallyport_jobs_total{channel="sms",outcome="done"}', 2);
  atLeast('sallyport_password_hash_duration_seconds_count', GUESSES);
  atLeast(
    'sallyport_http_request_duration_seconds_count{method="POST",route="/v1/logins",status="401"}',
    GUESSES,
  );
  expect(text).toMatch(/^sallyport_lag_seconds\{reader="reactors"\} \d/m);
  expect(text).toContain('sallyport_parked_events{projection="devices"} 0\n');
  expect(text).toMatch(/^sallyport_jobs\{channel="email",state="waiting"\} \d/m);
  expect(text).toMatch(/^process_resident_memory_bytes /m);
  // Labels name kinds of things, never one of them.
  expect(text).not.toContain(member.email);
  expect(text).not.toContain(member.userId);
});
