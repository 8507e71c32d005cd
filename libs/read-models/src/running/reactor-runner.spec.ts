import { setImmediate } from 'node:timers/promises';
import type { EventStore } from '@sallyport/event-store';
import { ana, bob, passwordChanged, phoneNumberChanged, userRenamed } from '@sallyport/testing';
import { defineReactor, none, sendTo } from '../kernel/define-reactor';
import { REACTORS_CHECKPOINT } from './reactor-runner';
import { JobList } from './spec-support/job-list';
import { Reacting, toAna } from './spec-support/reacting';
import { until } from './spec-support/until';

const toBoth = defineReactor({
  name: 'to-both',
  on: { PasswordChanged: (e) => [ana, bob].map((userId) => sendTo(userId, 'email', 'told', e)) },
});

let on: Reacting;
beforeEach(() => (on = new Reacting()));
afterEach(() => on.stop());

describe('what is told', () => {
  it('is told in order, all of one event before the next', async () => {
    await on.toAna(passwordChanged(), passwordChanged());
    await on.start([toAna, toBoth]);
    await until(() => on.queue.jobs.length === 6);
    const of = (position: number) => [
      `${position} password-changed ana`,
      `${position} told ana`,
      `${position} told bob`,
    ];
    expect(on.queue.added).toEqual([...of(1), ...of(2)]);
  });

  it('is told of what happens later too', async () => {
    const runner = await on.start([toAna]);
    await on.toAna(passwordChanged());
    await until(() => on.queue.jobs.length === 1);
    await on.toAna(userRenamed(), passwordChanged());
    await until(() => on.queue.jobs.length === 2);
    expect(on.queue.added).toEqual(['1 password-changed ana', '3 password-changed ana']);
    expect(runner.position).toBe(3);
  });

  it('leaves out what was skipped before the start', async () => {
    await on.toAna(passwordChanged(), passwordChanged(), passwordChanged());
    await on.checkpoints.write(REACTORS_CHECKPOINT, 2);
    const runner = await on.start([toAna]);
    expect(runner.position).toBe(2);
    await until(() => on.queue.jobs.length > 0);
    expect(on.queue.added).toEqual(['3 password-changed ana']);
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
    await on.log.record(`factors-${ana}`, phoneNumberChanged());
    await on.start([look]);
    await until(() => seen.length > 0);
    expect(seen).toEqual([expect.stringMatching(/^v1\./), 'PT']);
  });
});

describe('the place that is kept', () => {
  it('is where all jobs are done, after half a second', async () => {
    await on.toAna(passwordChanged(), passwordChanged(), passwordChanged());
    on.queue.undone = 2;
    await on.start([toAna]);
    await until(() => on.queue.jobs.length === 3);
    expect(await on.kept()).toBe(0);
    on.timers.pass(500);
    await until(async () => (await on.kept()) === 1);
    on.queue.undone = Infinity;
    await until(() => on.timers.isSleeping(500));
    on.timers.pass(500);
    await until(async () => (await on.kept()) === 3);
  });

  it('is kept at the end, so that the next one tells nothing again', async () => {
    await on.toAna(passwordChanged());
    const first = await on.start([toAna]);
    await until(() => on.queue.jobs.length === 1);
    await on.toAna(userRenamed());
    await until(() => first.position === 2);
    await setImmediate();
    await first.stop();
    expect(await on.kept()).toBe(2);
    await on.toAna(passwordChanged());
    await on.start([toAna]);
    await until(() => on.queue.jobs.length > 1);
    expect(on.queue.added).toEqual(['1 password-changed ana', '3 password-changed ana']);
  });

  it('brings the jobs again that a process which died had not done', async () => {
    await on.toAna(passwordChanged(), passwordChanged());
    on.queue.undone = 2;
    const first = await on.start([toAna]);
    await until(() => on.queue.jobs.length === 2);
    await first.stop();
    on.queue = new JobList();
    await on.start([toAna]);
    await until(() => on.queue.jobs.length > 0);
    expect(on.queue.added).toEqual(['2 password-changed ana']);
  });

  it('is one that the log gave, however it counts', async () => {
    // As EventStoreDB, which counts bytes and refuses to begin between two events.
    const { store } = on.log;
    async function* subscribe({ after, signal }: Parameters<EventStore['subscribe']>[0]) {
      for await (const message of store.subscribe({ after: after / 100, signal })) {
        if (message.kind !== 'event') yield { ...message, position: message.position * 100 };
        else yield { ...message, event: { ...message.event, position: message.event.position * 100 } };
      }
    }
    await on.toAna(passwordChanged(), passwordChanged(), passwordChanged());
    on.queue.undone = 300;
    const runner = await on.start([toAna], {
      store: Object.assign(Object.create(store) as EventStore, { subscribe }),
    });
    await until(() => on.queue.jobs.length === 3);
    await runner.stop();
    expect(await on.kept()).toBe(200);
  });

  it('stays when one is stopped that was never started', async () => {
    await on.checkpoints.write(REACTORS_CHECKPOINT, 5);
    const runner = await on.start([]);
    await runner.stop();
    await on.runner([]).stop();
    expect(await on.kept()).toBe(5);
  });

  it('is told of when it cannot be kept, and kept later', async () => {
    let isFull = true;
    const disk = {
      read: on.kept,
      async write(name: string, position: number) {
        if (isFull) throw new Error('the disk is full');
        await on.checkpoints.write(name, position);
      },
    };
    await on.toAna(passwordChanged());
    await on.start([toAna], { checkpoints: disk });
    await until(() => on.queue.jobs.length === 1);
    on.timers.pass(500);
    await until(() => on.errors.length > 0);
    expect(on.errors).toEqual(['the place of the reactors is not kept']);
    isFull = false;
    await until(() => on.timers.isSleeping(500));
    on.timers.pass(500);
    await until(async () => (await on.kept()) === 1);
  });
});
