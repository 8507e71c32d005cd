import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import { until } from '@sallyport/testing';
import { ServiceProcess, temporaryFolders } from '../faults/harness';
import { Client, newAdministrator, PASSWORD } from '../support';

jest.setTimeout(120_000);

const newFolder = temporaryFolders();
/** Milliseconds that a stop may take. */
const STOP_TAKES_AT_MOST = 10_000;

const isRefused = (url: string): Promise<boolean> =>
  fetch(`${url}/health/live`).then(
    () => false,
    () => true,
  );

it('answers a request that it has begun with, and takes no other, before it ends', async () => {
  const folder = newFolder();
  const service = await ServiceProcess.start(folder);
  const email = 'late@acme.example';
  const body = JSON.stringify({ name: 'Late', administrator: { email, password: PASSWORD } });
  const half = Math.floor(body.length / 2);
  const late = request(`${service.url}/v1/organizations`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      expect: '100-continue',
    },
  });
  late.flushHeaders();
  // The service has the request, and waits for its body.
  await once(late, 'continue');
  late.write(body.slice(0, half));

  const stopped = service.stop();
  await until(() => isRefused(service.url));
  const begun = performance.now();
  late.end(body.slice(half));
  const [response] = (await once(late, 'response')) as [IncomingMessage];
  const answer = (await json(response)) as { userId: string };
  expect([response.statusCode, typeof answer.userId]).toEqual([201, 'string']);
  expect(await stopped).toBe(0);
  expect(performance.now() - begun).toBeLessThan(STOP_TAKES_AT_MOST);

  const again = await ServiceProcess.start(folder);
  expect((await new Client(again.url).signIn(email, PASSWORD)).status).toBe(200);
  expect(await again.stop()).toBe(0);
});

it('ends at once when nothing is under way', async () => {
  const service = await ServiceProcess.start(newFolder());
  await newAdministrator(new Client(service.url));
  expect(await service.stop()).toBe(0);
});
