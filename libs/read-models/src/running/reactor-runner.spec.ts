import { setImmediate } from 'node:timers/promises';
import {
  ana,
  bob,
  MemoryLog,
  passwordChanged,
  passwordResetCompleted,
  phoneNumberChanged,
  userRenamed,
} from '@sallyport/testing';
import { defineReactor, none, send, sendTo, type Reactor } from '../kernel/define-reactor';
import { MemoryCheckpoints } from '../memory/memory-checkpoints';
import { REACTORS_CHECKPOINT, ReactorRunner, type ReactorRunnerParts } from './reactor-runner';
import { JobList } from './spec-support/job-list';
import { ManualTimers } from './spec-support/manual-timers';
import { until } from './spec-support/until';

const user = `user-${ana}`;
const toAna = defineReactor({
  name: 'to-ana',
  on: { PasswordChanged: (e) => send('email', 'password-changed', e) },
});
const toBoth = defineReactor({
  name: 'to-both',
  on: { PasswordChanged: (e) => [ana, bob].map((userId) => sendTo(userId, 'email', 'told', e)) },
});

let log: MemoryLog;
let queue: JobList;
let timers: ManualTimers;
let checkpoints: MemoryCheckpoints;
let errors: string[];
let runners: ReactorRunner[];
beforeEach(() => {
  log = new MemoryLog();
  queue = new JobList();
  timers = new ManualTimers();
  checkpoints = new MemoryCheckpoints();
  errors = [];
  runners = [];
});
afterEach(() => Promise.all(runners.map((runner) => runner.stop())));

async function start(
  reactors: readonly Reactor[],
  change: Partial<ReactorRunnerParts> = {},
): Promise<ReactorRunner> {
  const parts = { store: log.store, decoder: log.codec, queue, timers, checkpoints, reactors, ...change };
  const lookups = { administrators: async () => [] };
  const runner = new ReactorRunner({ lookups, onError: (message) => errors.push(message), ...parts });
  runners.push(runner);
  await runner.start();
  return runner;
}
const kept = () => checkpoints.read(REACTORS_CHECKPOINT);

describe('what is told', () => {
  it('is told in order, all of one event before the next', async () => {
    for (let i = 0; i < 2; i++) await log.record(user, passwordChanged());
    await start([toAna, toBoth]);
    await until(() => queue.jobs.length === 6);
    const of = (position: number) => [
      `${position} password-changed ana`,
      `${position} told ana`,
      `${position} told bob`,
    ];
    expect(queue.added).toEqual([...of(1), ...of(2)]);
  });

  it('is told of what happens later too', async () => {
    const runner = await start([toAna]);
    await log.record(user, passwordChanged());
    await until(() => queue.jobs.length === 1);
    await log.record(user, userRenamed());
    await log.record(user, passwordChanged());
    await until(() => queue.jobs.length === 2);
    expect(queue.added).toEqual(['1 password-changed ana', '3 password-changed ana']);
    expect(runner.position).toBe(3);
  });

  it('leaves out what was skipped before the start', async () => {
    for (let i = 0; i < 3; i++) await log.record(user, passwordChanged());
    await checkpoints.write(REACTORS_CHECKPOINT, 2);
    const runner = await start([toAna]);
    expect(runner.position).toBe(2);
    await until(() => queue.jobs.length > 0);
    expect(queue.added).toEqual(['3 password-changed ana']);
  });

  it('is decided with personal fields closed', async () => {
    const seen: unknown[] = [];
    const look = defineReactor({
      name: 'look',
      on: {
        PhoneNumberChanged: (e) => {
          seen.push(e.data.phone, e.data.country);
          return none;
        },
      },
    });
    await log.record(`factors-${ana}`, phoneNumberChanged());
    await start([look]);
    await until(() => seen.length > 0);
    expect(seen).toEqual([expect.stringMatching(/^v1\./), 'PT']);
  });
});

describe('the place that is kept', () => {
  it('is where all jobs are done, after half a second', async () => {
    for (let i = 0; i < 3; i++) await log.record(user, passwordChanged());
    queue.undone = 2;
    await start([toAna]);
    await until(() => queue.jobs.length === 3);
    expect(await kept()).toBe(0);
    timers.pass(500);
    await until(async () => (await kept()) === 1);
    queue.undone = Infinity;
    await until(() => timers.isSleeping(500));
    timers.pass(500);
    await until(async () => (await kept()) === 3);
  });

  it('is kept at the end, so that the next one tells nothing again', async () => {
    await log.record(user, passwordChanged());
    const first = await start([toAna]);
    await until(() => queue.jobs.length === 1);
    await log.record(user, userRenamed());
    await until(() => first.position === 2);
    await setImmediate();
    await first.stop();
    expect(await kept()).toBe(2);
    await log.record(user, passwordChanged());
    await start([toAna]);
    await until(() => queue.jobs.length > 1);
    expect(queue.added).toEqual(['1 password-changed ana', '3 password-changed ana']);
  });

  it('brings the jobs again that a process which died had not done', async () => {
    for (let i = 0; i < 2; i++) await log.record(user, passwordChanged());
    queue.undone = 2;
    const first = await start([toAna]);
    await until(() => queue.jobs.length === 2);
    await first.stop();
    queue = new JobList();
    await start([toAna]);
    await until(() => queue.jobs.length > 0);
    expect(queue.added).toEqual(['2 password-changed ana']);
  });

  it('stays when one is stopped that was never started', async () => {
    await checkpoints.write(REACTORS_CHECKPOINT, 5);
    const runner = await start([]);
    await runner.stop();
    const { store, codec: decoder } = log;
    const lookups = { administrators: async () => [] };
    const onError = () => undefined;
    await new ReactorRunner({
      store,
      decoder,
      queue,
      timers,
      checkpoints,
      lookups,
      onError,
      reactors: [],
    }).stop();
    expect(await kept()).toBe(5);
  });

  it('is told of when it cannot be kept, and kept later', async () => {
    let isFull = true;
    const disk = {
      read: kept,
      async write(name: string, position: number) {
        if (isFull) throw new Error('the disk is full');
        await checkpoints.write(name, position);
      },
    };
    await log.record(user, passwordChanged());
    await start([toAna], { checkpoints: disk });
    await until(() => queue.jobs.length === 1);
    timers.pass(500);
    await until(() => errors.length > 0);
    expect(errors).toEqual(['the place of the reactors is not kept']);
    isFull = false;
    await until(() => timers.isSleeping(500));
    timers.pass(500);
    await until(async () => (await kept()) === 1);
  });
});

describe('what fails', () => {
  /** Fails at its first tries. */
  const failing = (failures: number) =>
    defineReactor({
      name: 'failing',
      on: {
        PasswordChanged: (e) => {
          if (failures-- > 0) throw new Error('cannot be told');
          return send('email', 'password-changed', e);
        },
      },
    });
  const after = defineReactor({
    name: 'after',
    on: { PasswordResetCompleted: (e) => send('email', 'done', e) },
  });

  it('is tried again, a second later each time, before anything newer', async () => {
    await log.record(user, passwordChanged());
    await log.record(user, passwordResetCompleted());
    await start([failing(2), after]);
    await until(() => timers.isSleeping(1_000));
    timers.pass(1_000);
    await until(() => timers.isSleeping(2_000));
    expect(queue.jobs).toEqual([]);
    timers.pass(2_000);
    await until(() => queue.jobs.length === 2);
    expect(queue.added).toEqual(['1 password-changed ana', '2 done ana']);
    expect(errors).toEqual(['a reaction is tried again', 'a reaction is tried again']);
  });

  it('is given up after ten tries, told of, and the rest goes on', async () => {
    await log.record(user, passwordChanged());
    await log.record(user, passwordResetCompleted());
    await start([failing(Infinity), toAna, after]);
    for (let second = 1; second < 10; second++) {
      await until(() => timers.isSleeping(second * 1_000));
      timers.pass(second * 1_000);
    }
    await until(() => queue.jobs.length === 2);
    expect(queue.added).toEqual(['1 password-changed ana', '2 done ana']);
    expect(errors).toEqual([
      ...Array.from({ length: 9 }, () => 'a reaction is tried again'),
      'a reaction was given up',
    ]);
  });

  it('is waited for when it is the queue, however long, and no job is lost', async () => {
    queue.failures = 12;
    await log.record(user, passwordChanged());
    await start([toAna]);
    for (let tries = 1; tries <= 12; tries++) {
      const pause = Math.min(tries, 10) * 1_000;
      await until(() => timers.isSleeping(pause));
      timers.pass(pause);
    }
    await until(() => queue.jobs.length === 1);
    expect(errors).toEqual(Array.from({ length: 12 }, () => 'reactors wait for the queue'));
  });

  it('is followed again from where it was when it is the log', async () => {
    await log.record(user, passwordChanged());
    let failures = 1;
    const store = Object.assign(Object.create(log.store) as typeof log.store, {
      async *subscribe(options: Parameters<typeof log.store.subscribe>[0]) {
        for await (const message of log.store.subscribe(options)) {
          yield message;
          if (failures-- > 0) throw new Error('the log is away');
        }
      },
    });
    await start([toAna], { store });
    await until(() => timers.isSleeping(1_000));
    await log.record(user, passwordChanged());
    timers.pass(1_000);
    await until(() => queue.jobs.length === 2);
    expect(queue.added).toEqual(['1 password-changed ana', '2 password-changed ana']);
    expect(errors).toEqual(['reactors wait for the log']);
  });

  it('does not hold up a stop, and is reacted to by the next one', async () => {
    await log.record(user, passwordChanged());
    const runner = await start([failing(1)]);
    await until(() => timers.isSleeping(1_000));
    await runner.stop();
    expect(await kept()).toBe(0);
    await start([toAna]);
    await until(() => queue.jobs.length === 1);
  });
});
