import { later, SECOND } from '@sallyport/domain';
import type { Job, Sms } from '@sallyport/ports';
import {
  ana,
  challengeIssued,
  deliveryClaimed,
  deliveryFailed,
  deliverySent,
  deliveryUnknown,
  deviceRecognized,
  minutesAfterNoon,
  NOON,
  recoveryRequested,
  someDevice,
  someLogin,
  userErased,
} from '@sallyport/testing';
import { codes, jobFor, keys, Workers } from './spec-support/workers';

const smsClaimed = (attempt: number) => deliveryClaimed({ channel: 'sms', template: 'code', attempt });
const emailClaimed = (attempt: number) =>
  deliveryClaimed({ channel: 'email', template: 'new-device', attempt });

let workers: Workers;
let code: Job;
let newDevice: Job;
beforeEach(async () => {
  workers = await Workers.begin();
  const login = `login-${someLogin}`;
  code = jobFor('sms', 'code', login, await workers.log.record(login, challengeIssued()));
  const device = `device-${someDevice}`;
  newDevice = jobFor('email', 'new-device', device, await workers.log.record(device, deviceRecognized()));
});

it('sends the code to the number of the challenge, and records that', async () => {
  await expect(workers.one().handle(code)).resolves.toEqual({ kind: 'done' });
  const { challengeId, keyId, sentTo, counter } = challengeIssued().data;
  const digits = codes.hotp(keys.derive('one-time-code', challengeId, keyId).key, counter);
  expect(workers.sent).toEqual([
    {
      id: code.id,
      message: {
        to: sentTo,
        text: `${digits} is your Acme code. Don't share it.\n\n@id.acme.example #${digits}`,
      },
    },
  ]);
  expect(await workers.deliveryOf(code)).toEqual([smsClaimed(1), deliverySent({ providerMessageId: 'p' })]);
});

it('sends an e-mail to the address that the user has', async () => {
  await workers.one().handle(newDevice);
  expect(workers.sent).toMatchObject([
    { message: { to: 'ana@acme.example', subject: 'New sign-in to Acme from Firefox on Windows' } },
  ]);
});

it('sends an SMS about a recovery to the number that the account had then', async () => {
  const stream = `factors-${ana}`;
  const event = recoveryRequested({ requestedBy: 'user', phone: '+31612345678', country: 'NL' });
  const job = jobFor('sms', 'recovery-requested', stream, await workers.log.record(stream, event));
  await workers.one().handle(job);
  expect(workers.sent).toMatchObject([
    { message: { to: '+31612345678', text: expect.stringContaining('/recoveries/') as string } },
  ]);
});

it('keeps the code and the number out of the delivery', async () => {
  await workers.one().handle(code);
  const stored = JSON.stringify(await workers.log.store.readStream(`delivery-${code.id}`));
  const { text, to } = workers.sent[0]?.message as Sms;
  expect(stored).not.toContain(text.slice(0, 6));
  expect(stored).not.toContain(to);
});

it('calls the provider once for a job that comes twice', async () => {
  const one = workers.one();
  await one.handle(code);
  await expect(one.handle(code)).resolves.toEqual({ kind: 'done' });
  await expect(workers.one().handle(code)).resolves.toEqual({ kind: 'done' });
  expect(workers.sent).toHaveLength(1);
});

it.each([1, 16])('lets one of many workers call, %d a process', async (each) => {
  const many = Array.from({ length: 16 }, () => workers.one());
  const tries = many.flatMap((one) => Array.from({ length: each }, () => one.handle(code)));
  await Promise.all(tries);
  expect(workers.sent).toHaveLength(1);
  expect(await workers.deliveryOf(code)).toEqual([smsClaimed(1), deliverySent({ providerMessageId: 'p' })]);
});

it('does not try again what the provider refuses', async () => {
  workers.answers = [{ kind: 'rejected', error: 'invalid_number' }];
  await expect(workers.one().handle(code)).resolves.toEqual({ kind: 'done' });
  await workers.one().handle(code);
  expect(workers.sent).toHaveLength(1);
  expect(await workers.deliveryOf(code)).toEqual([
    smsClaimed(1),
    deliveryFailed({ error: 'invalid_number', retry: false }),
  ]);
});

it('tries again what surely was not sent, when the provider says', async () => {
  workers.answers = [
    { kind: 'retry', error: 'rate_limited', afterMilliseconds: 9_000 },
    { kind: 'sent', providerMessageId: 'p' },
  ];
  await expect(workers.one().handle(code)).resolves.toEqual({ kind: 'retry', afterMilliseconds: 9_000 });
  await expect(workers.one().handle(code)).resolves.toEqual({ kind: 'done' });
  expect(workers.sent.map(({ id }) => id)).toEqual([code.id, code.id]);
  expect(await workers.deliveryOf(code)).toEqual([
    smsClaimed(1),
    deliveryFailed({ error: 'rate_limited', retry: true }),
    smsClaimed(2),
    deliverySent({ providerMessageId: 'p' }),
  ]);
});

it.each([
  ['says so', { kind: 'unknown', error: 'timeout' } as const, 'timeout'],
  ['throws', new Error('broken'), 'sender_failed'],
])('sends an SMS no second time that may have been sent: the provider %s', async (_, answer, error) => {
  workers.answers = [answer];
  await expect(workers.one().handle(code)).resolves.toEqual({ kind: 'done' });
  await workers.one().handle(code);
  expect(workers.sent).toHaveLength(1);
  expect(await workers.deliveryOf(code)).toEqual([smsClaimed(1), deliveryUnknown({ error })]);
});

it('sends an e-mail again that may have been sent', async () => {
  workers.answers = [
    { kind: 'unknown', error: 'timeout' },
    { kind: 'sent', providerMessageId: 'p' },
  ];
  await expect(workers.one().handle(newDevice)).resolves.toEqual({ kind: 'retry' });
  await expect(workers.one().handle(newDevice)).resolves.toEqual({ kind: 'done' });
  expect(workers.sent).toHaveLength(2);
});

describe('when a worker died over its claim', () => {
  const died = async (job: Job) => {
    await workers.log.record(`delivery-${job.id}`, job === code ? smsClaimed(1) : emailClaimed(1));
  };

  it.each(['sms', 'email'])('waits for it at first: %s', async (channel) => {
    const job = channel === 'sms' ? code : newDevice;
    await died(job);
    workers.now = later(NOON, 12 * SECOND);
    await expect(workers.one().handle(job)).resolves.toEqual({ kind: 'retry', afterMilliseconds: 18_000 });
    expect(workers.sent).toEqual([]);
  });

  it('leaves an SMS at that', async () => {
    await died(code);
    workers.now = later(NOON, 31 * SECOND);
    await expect(workers.one().handle(code)).resolves.toEqual({ kind: 'done' });
    expect(workers.sent).toEqual([]);
    expect(await workers.deliveryOf(code)).toEqual([
      smsClaimed(1),
      deliveryUnknown({ error: 'worker_lost' }),
    ]);
  });

  it('sends an e-mail again', async () => {
    await died(newDevice);
    workers.now = later(NOON, 31 * SECOND);
    await expect(workers.one().handle(newDevice)).resolves.toEqual({ kind: 'done' });
    expect(workers.sent).toHaveLength(1);
    expect(await workers.deliveryOf(newDevice)).toEqual([
      emailClaimed(1),
      emailClaimed(2),
      deliverySent({ providerMessageId: 'p' }),
    ]);
  });
});

const worthless: [error: string, because: () => Promise<unknown> | void][] = [
  ['expired', () => void (workers.now = minutesAfterNoon(5))],
  ['superseded', () => workers.log.record(`login-${someLogin}`, challengeIssued({ counter: 1 }))],
  ['no_recipient', () => workers.log.record(`user-${ana}`, userErased())],
  ['no_template', () => void (code = { ...code, template: 'nonsense' })],
];
it.each(worthless)('does not send what is %s', async (error, because) => {
  await because();
  await expect(workers.one().handle(code)).resolves.toEqual({ kind: 'done' });
  expect(workers.sent).toEqual([]);
  expect((await workers.deliveryOf(code)).slice(1)).toEqual([deliveryFailed({ error, retry: false })]);
});

it('does not send a code that expired between two tries', async () => {
  workers.answers = [{ kind: 'retry', error: 'busy' }];
  await workers.one().handle(code);
  workers.now = minutesAfterNoon(5);
  await expect(workers.one().handle(code)).resolves.toEqual({ kind: 'done' });
  expect(workers.sent).toHaveLength(1);
  expect((await workers.deliveryOf(code)).at(-1)).toEqual(deliveryFailed({ error: 'expired', retry: false }));
});

it('tries a message again that it fails to compose, says so, and gives up after a day', async () => {
  const wrong = { ...newDevice, template: 'password-changed' };
  await expect(workers.one().handle(wrong)).resolves.toEqual({ kind: 'retry' });
  expect(workers.errors).toHaveLength(1);
  workers.now = minutesAfterNoon(24 * 60);
  await expect(workers.one().handle(wrong)).resolves.toEqual({ kind: 'done' });
  expect((await workers.deliveryOf(wrong)).at(-1)).toEqual(
    deliveryFailed({ error: 'gave_up', retry: false }),
  );
  expect(workers.sent).toEqual([]);
});
