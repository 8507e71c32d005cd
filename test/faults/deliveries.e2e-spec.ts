import { randomInt } from 'node:crypto';
import { later, MINUTE, type Instant } from '@sallyport/domain';
import { CommandRunner, KeyRing } from '@sallyport/event-store';
import type { Channel, Job, SendOutcome } from '@sallyport/ports';
import { SystemEntropy, SystemTimers } from '@sallyport/adapters/system';
import { SpeakeasyOneTimeCodes } from '@sallyport/adapters/totp';
import {
  acme,
  ana,
  challengeIssued,
  deviceRecognized,
  loginAttempted,
  MemoryLog,
  NOON,
  organizationCreated,
  userRegistered,
} from '@sallyport/testing';
import { DeliverMessage, EventReader, MessageFactsLoader } from '../../apps/worker/src';
import { tallyOf } from './harness';

interface Call {
  readonly id: string;
  readonly answer: SendOutcome | Error;
}

const sent: SendOutcome = { kind: 'sent', providerMessageId: 'p' };
/** What a provider in trouble answers, in the words of its adapter. */
const troubles: readonly (SendOutcome | Error)[] = [
  { kind: 'retry', error: 'too_many_requests', afterMilliseconds: 1_000 },
  { kind: 'retry', error: 'connection_refused' },
  { kind: 'unknown', error: 'server_error' },
  { kind: 'unknown', error: 'timeout' },
  new Error('a fault of the adapter itself'),
];
const mayHaveArrived = ({ answer }: Call) =>
  answer instanceof Error || answer.kind === 'sent' || answer.kind === 'unknown';

const entropy = new SystemEntropy();
const keys = new KeyRing({ current: 'k1', lookup: 'k1', keys: { k1: Buffer.alloc(32, 1) } });
const codes = new SpeakeasyOneTimeCodes(entropy);

let log: MemoryLog;
let now: Instant;
let calls: Call[];
let nextAnswer: () => SendOutcome | Error;
beforeEach(async () => {
  log = new MemoryLog();
  now = NOON;
  calls = [];
  nextAnswer = () => sent;
  await log.record(`organization-${acme}`, organizationCreated());
  await log.record(`user-${ana}`, userRegistered());
});

const provider = {
  async send(id: string): Promise<SendOutcome> {
    const answer = nextAnswer();
    calls.push({ id, answer });
    await new Promise(setImmediate);
    if (answer instanceof Error) throw answer;
    return answer;
  },
};

/** A worker in a process of its own: nothing is shared but the log. */
const newWorker = () =>
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
    push: provider,
    clock: { now: () => now },
    entropy,
  });

const jobOf = (channel: Channel, template: string, stream: string, eventId: string): Job => ({
  ...{ id: `${eventId}.${channel}`, channel, template, stream, eventId },
  ...{ organizationId: acme, userId: ana, position: 1, correlationId: 'request' },
});

/** So many codes by SMS, each of a login of its own, and as many e-mails. */
async function newJobs(count: number): Promise<Job[]> {
  const jobs: Job[] = [];
  for (let index = 0; index < count; index++) {
    const [login, device] = [`login-${index}`, `device-${index}`];
    await log.record(login, loginAttempted());
    jobs.push(jobOf('sms', 'code', login, await log.record(login, challengeIssued())));
    jobs.push(jobOf('email', 'new-device', device, await log.record(device, deviceRecognized())));
  }
  return jobs;
}

/** Gives every job to both workers at once, and again a minute later for as long as one of them asks for that. */
async function deliverTwice(jobs: readonly Job[]): Promise<void> {
  const workers = [newWorker(), newWorker()];
  for (let open = jobs; open.length > 0; now = later(now, MINUTE)) {
    const results = await Promise.all(
      open.map((job) => Promise.all(workers.map((worker) => worker.handle(job)))),
    );
    open = open.filter((_, index) => results[index]?.some(({ kind }) => kind === 'retry'));
  }
}

/** Names of the messages whose last word in the log is one of these. */
async function ended(jobs: readonly Job[], ...types: string[]): Promise<string[]> {
  const last = await Promise.all(
    jobs.map(async ({ id }) => (await log.read(`delivery-${id}`)).at(-1)?.type ?? ''),
  );
  return jobs.filter((_, index) => types.includes(last[index] ?? '')).map(({ id }) => id);
}

describe('the same job delivered twice', () => {
  const tally = tallyOf('the same job delivered twice x1,000');

  it('calls the provider once: 1,000 jobs, 1,000 calls', async () => {
    const jobs = await newJobs(500);
    await deliverTwice(jobs);
    expect(calls).toHaveLength(1_000);
    tally.count(
      await ended(jobs, 'DeliverySent'),
      calls.map(({ id }) => id),
    );
  }, 120_000);
});

describe('a provider in trouble', () => {
  const tally = tallyOf('provider 429, 5xx, timeout, connection refused');
  const isSms = (id: string) => id.endsWith('.sms');

  it('never gets an SMS a second time that may have arrived, and gets every e-mail until it takes it', async () => {
    const jobs = await newJobs(200);
    nextAnswer = () => (randomInt(3) === 0 ? sent : (troubles[randomInt(troubles.length)] ?? sent));
    await deliverTwice(jobs);

    const arrived = calls.filter(mayHaveArrived);
    const sms = arrived.map(({ id }) => id).filter(isSms);
    expect(sms).toHaveLength(new Set(sms).size);
    const answeredSent = calls.filter(({ answer }) => answer === sent).map(({ id }) => id);
    tally.count(await ended(jobs, 'DeliverySent'), answeredSent);

    const emails = jobs.filter(({ channel }) => channel === 'email');
    expect(await ended(emails, 'DeliverySent')).toHaveLength(emails.length);
    // An SMS that surely did not arrive is tried until its code has run out.
    const codesByNow = jobs.filter(({ channel }) => channel === 'sms');
    const settled = await ended(codesByNow, 'DeliverySent', 'DeliveryUnknown', 'DeliveryFailed');
    expect(settled).toHaveLength(codesByNow.length);
  }, 120_000);

  it.each([
    ['429', troubles[0]],
    ['a refused connection', troubles[1]],
  ])('gets an SMS again after %s', async (_, trouble) => {
    const [sms] = (await newJobs(1)) as [Job];
    const answers = [trouble, sent];
    nextAnswer = () => answers.shift() ?? sent;
    await deliverTwice([sms]);
    expect(calls.map(({ answer }) => answer)).toEqual([trouble, sent]);
  });

  it('does not get an SMS again that it refused', async () => {
    const [sms] = (await newJobs(1)) as [Job];
    nextAnswer = () => ({ kind: 'rejected', error: 'unreachable_number' });
    await deliverTwice([sms]);
    expect(calls).toHaveLength(1);
    expect(await ended([sms], 'DeliveryFailed')).toEqual([sms.id]);
  });
});
