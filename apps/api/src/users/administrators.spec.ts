import { randomUUID } from 'node:crypto';
import { SystemTimers } from '@sallyport/adapters/system';
import { decideDeactivateUser, decideReactivateUser, streamOf, user } from '@sallyport/domain';
import { CommandRunner, StoreUnavailable } from '@sallyport/event-store';
import { acme, MemoryLog, NOON, organizationCreated, userRegistered } from '@sallyport/testing';
import type { UserContext } from '@sallyport/sign-in';
import { LastWritten, ReadYourWrites } from '../http/read-your-writes';
import { SpecReadModels } from '../spec-support/spec-read-models';
import { Administrators } from './administrators';

const people = Array.from({ length: 12 }, () => randomUUID());
const [first = '', second = ''] = people;

let log: MemoryLog;
let readModels: SpecReadModels;
beforeEach(async () => {
  log = new MemoryLog();
  readModels = await SpecReadModels.on(log);
  await log.record(`organization-${acme}`, organizationCreated());
});

const register = async (userIds: readonly string[]): Promise<void> => {
  for (const userId of userIds)
    await log.record(`user-${userId}`, userRegistered({ role: 'administrator' }), { userId });
};
const about = (userId: string, commandId: string = randomUUID()): UserContext => ({
  commandId,
  now: NOON,
  actor: { kind: 'user', id: userId },
  organizationId: acme,
  userId,
  correlationId: 'request',
  causationId: commandId,
  written: { last: 0 },
});
const statusOf = async (runner: CommandRunner, userId: string): Promise<string> =>
  (await runner.load(streamOf(user, userId))).state.status;

/** What an api process has of it: a runner, and nothing that another process shares but the log. */
function startProcess() {
  const runner = new CommandRunner(log.store, log.codec, new SystemTimers());
  const administrators = new Administrators(
    runner,
    new ReadYourWrites(readModels, new LastWritten()),
    readModels.store,
  );
  /** `ready` is waited for between the decision on the organization and that on the user. */
  const deactivate = (userId: string, context = about(userId), ready = async () => {}): Promise<undefined> =>
    administrators.mayLose(context, async (endedTerm) => {
      await ready();
      return runner.execute(context, streamOf(user, userId), (state) =>
        decideDeactivateUser({ endedTerm }, state),
      );
    });
  return { runner, administrators, deactivate };
}

/** Deactivates each in a process of its own; nobody goes on before all were told whether they may. */
async function race(racers: readonly string[]): Promise<void> {
  let undecided = racers.length;
  let open = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  const decided = () => {
    undecided -= 1;
    if (undecided === 0) open();
    return opened;
  };
  const outcomes = racers.map(async (userId) => {
    let isTold = false;
    const ready = () => {
      isTold = true;
      return decided();
    };
    await startProcess()
      .deactivate(userId, about(userId), ready)
      .catch((error: unknown) => {
        if (!isTold) void decided();
        expect(error).toMatchObject({ code: expect.stringMatching(/^(last_administrator|conflict)$/) });
      });
  });
  await Promise.all(outcomes);
}

it.each([2, 4, people.length])('of %i who are deactivated by a process each, one stays', async (count) => {
  await register(people.slice(0, count));
  let left: readonly string[] = people.slice(0, count);
  // Who was too slow too often tries again, until there is nothing more to win.
  for (let round = 0; round < count && left.length > 1; round++) {
    await race(left);
    const { runner } = startProcess();
    const statuses = await Promise.all(left.map((userId) => statusOf(runner, userId)));
    left = left.filter((_, index) => statuses[index] === 'active');
  }
  expect(left).toHaveLength(1);
  await expect(startProcess().deactivate(left[0] ?? '')).rejects.toMatchObject({
    code: 'last_administrator',
  });
});

it('a process that was cut off leaves one who does not count any more; a repeat does the rest', async () => {
  await register([first, second]);
  const one = startProcess();
  const context = about(first);
  const dies = () => Promise.reject(new StoreUnavailable('gone'));
  await expect(one.administrators.mayLose(context, dies)).rejects.toThrow('gone');
  expect(await statusOf(one.runner, first)).toBe('active');
  await expect(startProcess().deactivate(second)).rejects.toMatchObject({ code: 'last_administrator' });
  const another = startProcess();
  await another.deactivate(first, { ...context, repeated: true });
  expect(await statusOf(another.runner, first)).toBe('deactivated');
  expect((await log.read(`organization-${acme}`)).map(({ type }) => type)).toEqual([
    'OrganizationCreated',
    'AdministratorRemoved',
  ]);
});

it('who came back while a process was slow is not removed by what it had decided', async () => {
  await register([first, second]);
  const slow = startProcess();
  const quick = startProcess();
  const context = about(first);
  const removal = slow.administrators.mayLose(context, async (endedTerm) => {
    await quick.deactivate(first);
    await quick.runner.execute(about(first), streamOf(user, first), (state) =>
      decideReactivateUser({}, state),
    );
    // The one who came back counts, so the other one may go.
    await quick.deactivate(second);
    return slow.runner.execute(context, streamOf(user, first), (state) =>
      decideDeactivateUser({ endedTerm }, state),
    );
  });
  await expect(removal).rejects.toMatchObject({ code: 'conflict' });
  expect(await statusOf(quick.runner, first)).toBe('active');
  expect(await statusOf(quick.runner, second)).toBe('deactivated');
});
