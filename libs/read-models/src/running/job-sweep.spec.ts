import { setImmediate } from 'node:timers/promises';
import {
  ana,
  deliveryBounced,
  deliveryClaimed,
  deliveryConfirmed,
  deliveryFailed,
  deliverySent,
  deliveryUnknown,
  passwordChanged,
} from '@sallyport/testing';
import type { DomainEvent } from '@sallyport/domain';
import { JobSweep } from './job-sweep';
import { JobList } from './spec-support/job-list';
import { Reacting, toAna } from './spec-support/reacting';
import { until } from './spec-support/until';

const A_LOOK = 20_000;
const KEEP_AFTER = 500;

let on: Reacting;
let sweeps: JobSweep[];
beforeEach(() => {
  on = new Reacting();
  sweeps = [];
});
afterEach(async () => {
  for (const sweep of sweeps) await sweep.stop();
});

async function start(): Promise<JobSweep> {
  const { log, queue, timers, checkpoints } = on;
  const lookups = { administrators: async () => [] };
  const onError = (message: string) => on.errors.push(message);
  const parts = { store: log.store, decoder: log.codec, queue, timers, checkpoints, lookups, onError };
  const sweep = new JobSweep({ ...parts, reactors: [toAna] });
  sweeps.push(sweep);
  await sweep.start();
  return sweep;
}
/** The message about the newest event of Ana's stream, and what became of it. */
async function delivered(...events: DomainEvent[]): Promise<void> {
  const last = (await on.log.store.readStream(`user-${ana}`)).at(-1);
  for (const event of events) await on.log.record(`delivery-${last?.id}.email`, event);
}
async function look(): Promise<void> {
  await until(() => on.timers.isSleeping(A_LOOK));
  on.timers.pass(A_LOOK);
  await until(() => on.timers.isSleeping(A_LOOK));
}
/** Resolves once it has followed the log to a position up to which all is settled. */
async function kept(position: number): Promise<void> {
  await until(async () => {
    on.timers.pass(KEEP_AFTER);
    await setImmediate();
    return (await on.checkpoints.read('reactors-delivered')) === position;
  });
}

it('gives a job again that was open at two looks', async () => {
  await start();
  await on.toAna(passwordChanged());
  await until(async () => (await look(), on.queue.jobs.length > 0));
  expect(on.queue.added).toEqual(['1 password-changed ana']);
});

it('leaves one to its worker for a whole look at least', async () => {
  await on.toAna(passwordChanged());
  await start();
  await look();
  expect(on.queue.added).toEqual([]);
});

it.each([
  ['was sent', [deliveryClaimed(), deliverySent()]],
  ['failed for good', [deliveryClaimed(), deliveryFailed({ retry: false })]],
  ['arrived, whatever its provider answered', [deliveryClaimed(), deliveryUnknown(), deliveryConfirmed()]],
  ['came back', [deliveryClaimed(), deliveryUnknown(), deliveryBounced()]],
  ['may have been sent and must not be twice', [deliveryClaimed({ channel: 'sms' }), deliveryUnknown()]],
])('gives none again that %s', async (_, events) => {
  await on.toAna(passwordChanged());
  await delivered(...events);
  await start();
  await kept(1 + events.length);
  for (let i = 0; i < 3; i += 1) await look();
  expect(on.queue.added).toEqual([]);
});

it.each([
  ['is claimed', [deliveryClaimed()]],
  ['is to be tried again', [deliveryClaimed(), deliveryFailed({ retry: true })]],
  ['may not have been sent', [deliveryClaimed(), deliveryUnknown()]],
])('gives one again that %s: the queue may have lost it', async (_, events) => {
  await on.toAna(passwordChanged());
  await delivered(...events);
  await start();
  await until(async () => (await look(), on.queue.jobs.length > 0));
  expect(on.queue.added[0]).toBe('1 password-changed ana');
});

it('gives it at each look, until it has an outcome', async () => {
  await on.toAna(passwordChanged());
  await start();
  await until(async () => (await look(), on.queue.jobs.length >= 2));
  await delivered(deliveryClaimed(), deliverySent());
  await kept(3);
  const before = on.queue.jobs.length;
  for (let i = 0; i < 3; i += 1) await look();
  expect(on.queue.jobs).toHaveLength(before);
});

it('keeps the place before the oldest that is open, and goes on from there', async () => {
  await on.toAna(passwordChanged());
  await delivered(deliveryClaimed(), deliverySent());
  await on.toAna(passwordChanged(), passwordChanged());
  const first = await start();
  await kept(3);
  await first.stop();
  on.queue = new JobList();
  await start();
  await until(async () => (await look(), on.queue.added.includes('5 password-changed ana')));
  expect([...new Set(on.queue.added)]).toEqual(['4 password-changed ana', '5 password-changed ana']);
});

it('tries again later when the queue is away', async () => {
  on.queue.failures = 1;
  await on.toAna(passwordChanged());
  await start();
  await until(async () => (await look(), on.queue.jobs.length > 0));
  expect(on.errors).toEqual(['due jobs wait for the queue']);
  expect(on.queue.added).toEqual(['1 password-changed ana']);
});
