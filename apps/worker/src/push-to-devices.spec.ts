import type { Job, PushOutcome } from '@sallyport/ports';
import {
  ana,
  challengeIssued,
  deliveryClaimed,
  deliveryFailed,
  deliverySent,
  deliveryUnknown,
  otherFactor,
  phoneNumberVerified,
  pushDeviceRegistered,
  pushDeviceRemoved,
  recoveryRequested,
  someFactor,
  someLogin,
} from '@sallyport/testing';
import { codes, jobFor, keys, Workers } from './spec-support/workers';

const [phone, tablet] = ['https://push.example/phone', 'https://push.example/tablet'];
const issued = challengeIssued({ factor: 'push', sentTo: null });
let push: Job;
let workers: Workers;
beforeEach(async () => {
  workers = await Workers.begin();
  await workers.log.record(`factors-${ana}`, phoneNumberVerified());
  await workers.log.record(`factors-${ana}`, pushDeviceRegistered({ factorId: someFactor, endpoint: phone }));
  await workers.log.record(
    `factors-${ana}`,
    pushDeviceRegistered({ factorId: otherFactor, endpoint: tablet }),
  );
  const stream = `login-${someLogin}`;
  push = jobFor('push', 'code', stream, await workers.log.record(stream, issued));
});
const claimed = deliveryClaimed({ channel: 'push', template: 'code', attempt: 1 });

it('a code that is pushed goes to all push devices of its user', async () => {
  await expect(workers.one().handle(push)).resolves.toEqual({ kind: 'done' });
  const { challengeId, keyId, counter, expiresAt } = issued.data;
  const code = codes.hotp(keys.derive('one-time-code', challengeId, keyId).key, counter);
  expect(workers.pushed.map(({ push: { subscription } }) => subscription.endpoint)).toEqual([phone, tablet]);
  expect(workers.pushed[0]).toMatchObject({
    id: `${push.id}.${someFactor}`,
    push: { to: 'ana@acme.example', title: `${code} is your Acme code`, code, expiresAt },
  });
  expect(await workers.deliveryOf(push)).toEqual([
    claimed,
    deliverySent({ providerMessageId: `${push.id}.${someFactor}` }),
  ]);
});

it('a code that is pushed removes a device that is gone, and counts as sent when another one took it', async () => {
  workers.pushAnswers = { [phone]: { kind: 'gone', error: 'http_410' } };
  await workers.one().handle(push);
  expect((await workers.log.read(`factors-${ana}`)).at(-1)).toEqual(pushDeviceRemoved({ reason: 'gone' }));
  expect(await workers.deliveryOf(push)).toEqual([
    claimed,
    deliverySent({ providerMessageId: `${push.id}.${otherFactor}` }),
  ]);
  workers.pushed.length = 0;
  await workers
    .one()
    .handle(
      jobFor('push', 'code', `login-${someLogin}`, await workers.log.record(`login-${someLogin}`, issued)),
    );
  expect(workers.pushed.map(({ push: { subscription } }) => subscription.endpoint)).toEqual([tablet]);
});

it.each<[string, PushOutcome, PushOutcome, ReturnType<typeof deliveryFailed | typeof deliveryUnknown>]>([
  [
    'a code that is pushed is not sent again when one device may have it',
    { kind: 'unknown', error: 'timeout' },
    { kind: 'retry', error: 'http_429' },
    deliveryUnknown({ error: 'timeout' }),
  ],
  [
    'a code that is pushed is sent again when none can have it and one may yet',
    { kind: 'rejected', error: 'http_400' },
    { kind: 'retry', error: 'http_429' },
    deliveryFailed({ error: 'http_429', retry: true }),
  ],
  [
    'a code that is pushed has failed when no device takes it',
    { kind: 'gone', error: 'http_410' },
    { kind: 'rejected', error: 'http_400' },
    deliveryFailed({ error: 'http_410', retry: false }),
  ],
])('%s', async (_title, ofPhone, ofTablet, recorded) => {
  workers.pushAnswers = { [phone]: ofPhone, [tablet]: ofTablet };
  await workers.one().handle(push);
  expect(await workers.deliveryOf(push)).toEqual([claimed, recorded]);
});

it('a code that is pushed goes nowhere when there is no device any more', async () => {
  await workers.log.record(`factors-${ana}`, pushDeviceRemoved({ factorId: someFactor }));
  await workers.log.record(`factors-${ana}`, pushDeviceRemoved({ factorId: otherFactor }));
  await workers.one().handle(push);
  expect(workers.pushed).toEqual([]);
  expect(await workers.deliveryOf(push)).toEqual([
    claimed,
    deliveryFailed({ error: 'no_recipient', retry: false }),
  ]);
});

it('a notification without a code goes to all push devices, with its link', async () => {
  const stream = `factors-${ana}`;
  const event = recoveryRequested({ requestedBy: 'user', keyId: 'k1' });
  const job = jobFor('push', 'recovery-requested', stream, await workers.log.record(stream, event));
  await workers.one().handle(job);
  expect(workers.pushed.map(({ push: { subscription } }) => subscription.endpoint)).toEqual([phone, tablet]);
  expect(workers.pushed[0]?.push).toMatchObject({
    code: null,
    link: expect.stringContaining('https://id.acme.example/recoveries/') as string,
    expiresAt: event.data.dueAt,
  });
});
