import { StoreUnavailable } from '@sallyport/event-store';
import { passwordChanged, passwordResetCompleted } from '@sallyport/testing';
import { defineReactor, send } from '../kernel/define-reactor';
import { Reacting, toAna } from './spec-support/reacting';
import { until } from './spec-support/until';

let on: Reacting;
beforeEach(() => (on = new Reacting()));
afterEach(() => on.stop());

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
    await on.toAna(passwordChanged(), passwordResetCompleted());
    await on.start([failing(2), after]);
    await until(() => on.timers.isSleeping(1_000));
    on.timers.pass(1_000);
    await until(() => on.timers.isSleeping(2_000));
    expect(on.queue.jobs).toEqual([]);
    on.timers.pass(2_000);
    await until(() => on.queue.jobs.length === 2);
    expect(on.queue.added).toEqual(['1 password-changed ana', '2 done ana']);
    expect(on.errors).toEqual(['a reaction is tried again', 'a reaction is tried again']);
  });

  it('is given up after ten tries, told of, and the rest goes on', async () => {
    await on.toAna(passwordChanged(), passwordResetCompleted());
    await on.start([failing(Infinity), toAna, after]);
    for (let second = 1; second < 10; second++) {
      await until(() => on.timers.isSleeping(second * 1_000));
      on.timers.pass(second * 1_000);
    }
    await until(() => on.queue.jobs.length === 2);
    expect(on.queue.added).toEqual(['1 password-changed ana', '2 done ana']);
    expect(on.errors).toEqual([
      ...Array.from({ length: 9 }, () => 'a reaction is tried again'),
      'a reaction was given up',
    ]);
  });

  it('is waited for when it is a lookup that cannot be answered yet, however long', async () => {
    let isBehind = true;
    const asking = defineReactor({
      name: 'asking',
      on: {
        PasswordChanged: async (e, lookups) => {
          await lookups.administrators(e.metadata.organizationId);
          return send('email', 'password-changed', e);
        },
      },
    });
    const administrators = async () => {
      if (isBehind) throw new StoreUnavailable('the list is behind');
      return [];
    };
    await on.toAna(passwordChanged());
    await on.start([asking], { lookups: { administrators } });
    for (let tries = 1; tries <= 12; tries++) {
      const pause = Math.min(tries, 10) * 1_000;
      await until(() => on.timers.isSleeping(pause));
      isBehind = tries < 12;
      on.timers.pass(pause);
    }
    await until(() => on.queue.jobs.length === 1);
    expect(on.errors).toEqual(Array.from({ length: 12 }, () => 'a reaction is tried again'));
  });

  it('is waited for when it is the queue, however long, and no job is lost', async () => {
    on.queue.failures = 12;
    await on.toAna(passwordChanged());
    await on.start([toAna]);
    for (let tries = 1; tries <= 12; tries++) {
      const pause = Math.min(tries, 10) * 1_000;
      await until(() => on.timers.isSleeping(pause));
      on.timers.pass(pause);
    }
    await until(() => on.queue.jobs.length === 1);
    expect(on.errors).toEqual(Array.from({ length: 12 }, () => 'reactors wait for the queue'));
  });

  it('is passed over, and told of, when it is an event that is broken in itself', async () => {
    const cut = {
      id: 'cut',
      type: 'PasswordChanged',
      data: '{"passwordHash":"v1.',
      metadata: '{"schemaVersion":1}',
    };
    await on.log.store.append('user-of-another', [cut], { expected: 'no-stream' });
    await on.toAna(passwordChanged());
    await on.start([toAna]);
    await until(() => on.queue.jobs.length === 1);
    expect(on.queue.added).toEqual(['2 password-changed ana']);
    expect(on.errors).toEqual(['an event is broken']);
  });

  it('is followed again from where it was when it is the log', async () => {
    await on.toAna(passwordChanged());
    let failures = 1;
    const store = Object.assign(Object.create(on.log.store) as typeof on.log.store, {
      async *subscribe(options: Parameters<typeof on.log.store.subscribe>[0]) {
        for await (const message of on.log.store.subscribe(options)) {
          yield message;
          if (failures-- > 0) throw new Error('the log is away');
        }
      },
    });
    await on.start([toAna], { store });
    await until(() => on.timers.isSleeping(1_000));
    await on.toAna(passwordChanged());
    on.timers.pass(1_000);
    await until(() => on.queue.jobs.length === 2);
    expect(on.queue.added).toEqual(['1 password-changed ana', '2 password-changed ana']);
    expect(on.errors).toEqual(['reactors wait for the log']);
  });

  it('does not hold up a stop, and is reacted to by the next one', async () => {
    await on.toAna(passwordChanged());
    const runner = await on.start([failing(1)]);
    await until(() => on.timers.isSleeping(1_000));
    await runner.stop();
    expect(await on.kept()).toBe(0);
    await on.start([toAna]);
    await until(() => on.queue.jobs.length === 1);
  });
});
