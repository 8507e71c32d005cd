import { later, SECOND, type Instant } from '@sallyport/domain';
import { CommandRunner, KeyRing } from '@sallyport/event-store';
import type { Email, Job, Push, PushOutcome, SendOutcome, Sms } from '@sallyport/ports';
import { SystemEntropy, SystemTimers } from '@sallyport/adapters/system';
import { SpeakeasyOneTimeCodes } from '@sallyport/adapters/totp';
import {
  acme,
  ana,
  challengeIssued,
  deliveryClaimed,
  deliveryFailed,
  deliverySent,
  deliveryUnknown,
  deviceRecognized,
  loginAttempted,
  MemoryLog,
  minutesAfterNoon,
  NOON,
  organizationCreated,
  otherFactor,
  phoneNumberVerified,
  pushDeviceRegistered,
  pushDeviceRemoved,
  someFactor,
  someDevice,
  someLogin,
  userErased,
  userRegistered,
} from '@sallyport/testing';
import { DeliverMessage, EventReader, MessageFactsLoader } from './index';

const entropy = new SystemEntropy();
const keys = new KeyRing({ current: 'k1', lookup: 'k1', keys: { k1: Buffer.alloc(32, 1) } });
const codes = new SpeakeasyOneTimeCodes(entropy);

let log: MemoryLog;
let now: Instant;
let sent: { id: string; message: Sms | Email }[];
/** What the provider answers, call by call; the last one stays. */
let answers: (SendOutcome | Error)[];
let errors: unknown[];
let code: Job;
let newDevice: Job;

const provider = {
  async send(id: string, message: Sms | Email): Promise<SendOutcome> {
    sent.push({ id, message });
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (answer instanceof Error) throw answer;
    return answer ?? { kind: 'sent', providerMessageId: 'p' };
  },
};

/** What the push service answers for an address; all others are taken. */
let pushAnswers: Record<string, PushOutcome>;
let pushed: { id: string; push: Push }[];
const pushService = {
  async send(id: string, push: Push): Promise<PushOutcome> {
    pushed.push({ id, push });
    return pushAnswers[push.subscription.endpoint] ?? { kind: 'sent', providerMessageId: id };
  },
};

/** A worker in a process of its own: nothing is shared but the log. */
const worker = () =>
  new DeliverMessage({
    runner: new CommandRunner(log.store, log.codec, new SystemTimers()),
    facts: new MessageFactsLoader(
      new EventReader(log.store, log.codec),
      keys,
      codes,
      'https://id.acme.example',
    ),
    sms: provider,
    email: provider,
    push: pushService,
    clock: { now: () => now },
    entropy,
    onError: (_, error) => errors.push(error),
  });

const jobFor = (
  channel: 'sms' | 'email' | 'push',
  template: string,
  stream: string,
  eventId: string,
): Job => ({
  ...{ id: `${eventId}.${channel}`, channel, template, stream, eventId },
  ...{ organizationId: acme, userId: ana, position: 1, correlationId: 'request' },
});
const deliveryOf = (job: Job) => log.read(`delivery-${job.id}`);
const smsClaimed = (attempt: number) => deliveryClaimed({ channel: 'sms', template: 'code', attempt });
const emailClaimed = (attempt: number) =>
  deliveryClaimed({ channel: 'email', template: 'new-device', attempt });

beforeEach(async () => {
  log = new MemoryLog();
  now = NOON;
  sent = [];
  answers = [];
  pushAnswers = {};
  pushed = [];
  errors = [];
  await log.record(`organization-${acme}`, organizationCreated());
  await log.record(`user-${ana}`, userRegistered());
  await log.record(`login-${someLogin}`, loginAttempted());
  const login = `login-${someLogin}`;
  code = jobFor('sms', 'code', login, await log.record(login, challengeIssued()));
  const device = `device-${someDevice}`;
  newDevice = jobFor('email', 'new-device', device, await log.record(device, deviceRecognized()));
});

it('sends the code to the number of the challenge, and records that', async () => {
  await expect(worker().handle(code)).resolves.toEqual({ kind: 'done' });
  const { challengeId, keyId, sentTo, counter } = challengeIssued().data;
  const digits = codes.hotp(keys.derive('one-time-code', challengeId, keyId).key, counter);
  expect(sent).toEqual([
    {
      id: code.id,
      message: {
        to: sentTo,
        text: `${digits} is your Acme code. Don't share it.\n\n@id.acme.example #${digits}`,
      },
    },
  ]);
  expect(await deliveryOf(code)).toEqual([smsClaimed(1), deliverySent({ providerMessageId: 'p' })]);
});

it('sends an e-mail to the address that the user has', async () => {
  await worker().handle(newDevice);
  expect(sent).toMatchObject([
    { message: { to: 'ana@acme.example', subject: 'New sign-in to Acme from Firefox on Windows' } },
  ]);
});

it('keeps the code and the number out of the delivery', async () => {
  await worker().handle(code);
  const stored = JSON.stringify(await log.store.readStream(`delivery-${code.id}`));
  const { text, to } = sent[0]?.message as Sms;
  expect(stored).not.toContain(text.slice(0, 6));
  expect(stored).not.toContain(to);
});

it('calls the provider once for a job that comes twice', async () => {
  const one = worker();
  await one.handle(code);
  await expect(one.handle(code)).resolves.toEqual({ kind: 'done' });
  await expect(worker().handle(code)).resolves.toEqual({ kind: 'done' });
  expect(sent).toHaveLength(1);
});

it.each([1, 16])('lets one of many workers call, %d a process', async (each) => {
  const workers = Array.from({ length: 16 }, worker);
  const tries = workers.flatMap((one) => Array.from({ length: each }, () => one.handle(code)));
  await Promise.all(tries);
  expect(sent).toHaveLength(1);
  expect(await deliveryOf(code)).toEqual([smsClaimed(1), deliverySent({ providerMessageId: 'p' })]);
});

it('does not try again what the provider refuses', async () => {
  answers = [{ kind: 'rejected', error: 'invalid_number' }];
  await expect(worker().handle(code)).resolves.toEqual({ kind: 'done' });
  await worker().handle(code);
  expect(sent).toHaveLength(1);
  expect(await deliveryOf(code)).toEqual([
    smsClaimed(1),
    deliveryFailed({ error: 'invalid_number', retry: false }),
  ]);
});

it('tries again what surely was not sent, when the provider says', async () => {
  answers = [
    { kind: 'retry', error: 'rate_limited', afterMilliseconds: 9_000 },
    { kind: 'sent', providerMessageId: 'p' },
  ];
  await expect(worker().handle(code)).resolves.toEqual({ kind: 'retry', afterMilliseconds: 9_000 });
  await expect(worker().handle(code)).resolves.toEqual({ kind: 'done' });
  expect(sent.map(({ id }) => id)).toEqual([code.id, code.id]);
  expect(await deliveryOf(code)).toEqual([
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
  answers = [answer];
  await expect(worker().handle(code)).resolves.toEqual({ kind: 'done' });
  await worker().handle(code);
  expect(sent).toHaveLength(1);
  expect(await deliveryOf(code)).toEqual([smsClaimed(1), deliveryUnknown({ error })]);
});

it('sends an e-mail again that may have been sent', async () => {
  answers = [
    { kind: 'unknown', error: 'timeout' },
    { kind: 'sent', providerMessageId: 'p' },
  ];
  await expect(worker().handle(newDevice)).resolves.toEqual({ kind: 'retry' });
  await expect(worker().handle(newDevice)).resolves.toEqual({ kind: 'done' });
  expect(sent).toHaveLength(2);
});

describe('when a worker died over its claim', () => {
  const died = async (job: Job) => {
    await log.record(`delivery-${job.id}`, job === code ? smsClaimed(1) : emailClaimed(1));
  };

  it.each(['sms', 'email'])('waits for it at first: %s', async (channel) => {
    const job = channel === 'sms' ? code : newDevice;
    await died(job);
    now = later(NOON, 12 * SECOND);
    await expect(worker().handle(job)).resolves.toEqual({ kind: 'retry', afterMilliseconds: 18_000 });
    expect(sent).toEqual([]);
  });

  it('leaves an SMS at that', async () => {
    await died(code);
    now = later(NOON, 31 * SECOND);
    await expect(worker().handle(code)).resolves.toEqual({ kind: 'done' });
    expect(sent).toEqual([]);
    expect(await deliveryOf(code)).toEqual([smsClaimed(1), deliveryUnknown({ error: 'worker_lost' })]);
  });

  it('sends an e-mail again', async () => {
    await died(newDevice);
    now = later(NOON, 31 * SECOND);
    await expect(worker().handle(newDevice)).resolves.toEqual({ kind: 'done' });
    expect(sent).toHaveLength(1);
    expect(await deliveryOf(newDevice)).toEqual([
      emailClaimed(1),
      emailClaimed(2),
      deliverySent({ providerMessageId: 'p' }),
    ]);
  });
});

const worthless: [error: string, because: () => Promise<unknown> | void][] = [
  ['expired', () => void (now = minutesAfterNoon(5))],
  ['superseded', () => log.record(`login-${someLogin}`, challengeIssued({ counter: 1 }))],
  ['no_recipient', () => log.record(`user-${ana}`, userErased())],
  ['no_template', () => void (code = { ...code, template: 'nonsense' })],
];
it.each(worthless)('does not send what is %s', async (error, because) => {
  await because();
  await expect(worker().handle(code)).resolves.toEqual({ kind: 'done' });
  expect(sent).toEqual([]);
  expect((await deliveryOf(code)).slice(1)).toEqual([deliveryFailed({ error, retry: false })]);
});

it('does not send a code that expired between two tries', async () => {
  answers = [{ kind: 'retry', error: 'busy' }];
  await worker().handle(code);
  now = minutesAfterNoon(5);
  await expect(worker().handle(code)).resolves.toEqual({ kind: 'done' });
  expect(sent).toHaveLength(1);
  expect((await deliveryOf(code)).at(-1)).toEqual(deliveryFailed({ error: 'expired', retry: false }));
});

it('tries a message again that it fails to compose, says so, and gives up after a day', async () => {
  const wrong = { ...newDevice, template: 'password-changed' };
  await expect(worker().handle(wrong)).resolves.toEqual({ kind: 'retry' });
  expect(errors).toHaveLength(1);
  now = minutesAfterNoon(24 * 60);
  await expect(worker().handle(wrong)).resolves.toEqual({ kind: 'done' });
  expect((await deliveryOf(wrong)).at(-1)).toEqual(deliveryFailed({ error: 'gave_up', retry: false }));
  expect(sent).toEqual([]);
});

describe('a code that is pushed', () => {
  const [phone, tablet] = ['https://push.example/phone', 'https://push.example/tablet'];
  const issued = challengeIssued({ factor: 'push', sentTo: null });
  let push: Job;
  beforeEach(async () => {
    await log.record(`factors-${ana}`, phoneNumberVerified());
    await log.record(`factors-${ana}`, pushDeviceRegistered({ factorId: someFactor, endpoint: phone }));
    await log.record(`factors-${ana}`, pushDeviceRegistered({ factorId: otherFactor, endpoint: tablet }));
    const stream = `login-${someLogin}`;
    push = jobFor('push', 'code', stream, await log.record(stream, issued));
  });
  const claimed = deliveryClaimed({ channel: 'push', template: 'code', attempt: 1 });

  it('goes to all push devices of its user', async () => {
    await expect(worker().handle(push)).resolves.toEqual({ kind: 'done' });
    const { challengeId, keyId, counter, expiresAt } = issued.data;
    const code = codes.hotp(keys.derive('one-time-code', challengeId, keyId).key, counter);
    expect(pushed.map(({ push: { subscription } }) => subscription.endpoint)).toEqual([phone, tablet]);
    expect(pushed[0]).toMatchObject({
      id: `${push.id}.${someFactor}`,
      push: { to: 'ana@acme.example', title: `${code} is your Acme code`, code, expiresAt },
    });
    expect(await deliveryOf(push)).toEqual([
      claimed,
      deliverySent({ providerMessageId: `${push.id}.${someFactor}` }),
    ]);
  });

  it('removes a device that is gone, and counts as sent when another one took it', async () => {
    pushAnswers[phone] = { kind: 'gone', error: 'http_410' };
    await worker().handle(push);
    expect((await log.read(`factors-${ana}`)).at(-1)).toEqual(pushDeviceRemoved({ reason: 'gone' }));
    expect(await deliveryOf(push)).toEqual([
      claimed,
      deliverySent({ providerMessageId: `${push.id}.${otherFactor}` }),
    ]);
    pushed = [];
    await worker().handle(
      jobFor('push', 'code', `login-${someLogin}`, await log.record(`login-${someLogin}`, issued)),
    );
    expect(pushed.map(({ push: { subscription } }) => subscription.endpoint)).toEqual([tablet]);
  });

  it.each<[string, PushOutcome, PushOutcome, ReturnType<typeof deliveryFailed | typeof deliveryUnknown>]>([
    [
      'is not sent again when one device may have it',
      { kind: 'unknown', error: 'timeout' },
      { kind: 'retry', error: 'http_429' },
      deliveryUnknown({ error: 'timeout' }),
    ],
    [
      'is sent again when none can have it and one may yet',
      { kind: 'rejected', error: 'http_400' },
      { kind: 'retry', error: 'http_429' },
      deliveryFailed({ error: 'http_429', retry: true }),
    ],
    [
      'has failed when no device takes it',
      { kind: 'gone', error: 'http_410' },
      { kind: 'rejected', error: 'http_400' },
      deliveryFailed({ error: 'http_410', retry: false }),
    ],
  ])('%s', async (_title, ofPhone, ofTablet, recorded) => {
    pushAnswers = { [phone]: ofPhone, [tablet]: ofTablet };
    await worker().handle(push);
    expect(await deliveryOf(push)).toEqual([claimed, recorded]);
  });

  it('goes nowhere when there is no device any more', async () => {
    await log.record(`factors-${ana}`, pushDeviceRemoved({ factorId: someFactor }));
    await log.record(`factors-${ana}`, pushDeviceRemoved({ factorId: otherFactor }));
    await worker().handle(push);
    expect(pushed).toEqual([]);
    expect(await deliveryOf(push)).toEqual([
      claimed,
      deliveryFailed({ error: 'no_recipient', retry: false }),
    ]);
  });
});
