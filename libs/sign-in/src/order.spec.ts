import { DomainError, factors, login, nothing, refuse, streamOf, user } from '@sallyport/domain';
import { appendTo } from '@sallyport/event-store';
import { ana, someLogin } from '@sallyport/testing';
import type { CommandLog } from './command-log';
import { commitInOrder, signInOrder, type SignInAppends, type StepName } from './order';
import { SignInBench } from './spec-support/sign-in-bench';

const bench = new SignInBench();
const names = signInOrder.map(({ name }) => name);
const streamFor = (category: string) => ({ ...streamOf(user, ana), name: `${category}-${ana}` });

/** A step that does nothing but note its turn. */
const noting = (name: StepName, stream: string, ran: StepName[]) =>
  appendTo(
    streamFor(stream),
    () => {
      ran.push(name);
      return nothing;
    },
    name,
  );
const allSteps = (ran: StepName[]) =>
  signInOrder.map(({ name, stream }) => [name, noting(name, stream, ran)] as const);
const commit = (appends: SignInAppends, log: CommandLog = bench.parts.log) =>
  commitInOrder(log, bench.context(), appends);

it('names each step once', () => expect(new Set(names).size).toBe(names.length));

it.each([
  ['in the order of the table', (steps: ReturnType<typeof allSteps>) => steps],
  ['in reverse', (steps: ReturnType<typeof allSteps>) => steps.toReversed()],
  [
    'alphabetically',
    (steps: ReturnType<typeof allSteps>) => steps.toSorted(([one], [other]) => (one < other ? -1 : 1)),
  ],
])('runs all steps in the order of the table when they are written %s', async (_, arrange) => {
  const ran: StepName[] = [];
  await commit(Object.fromEntries(arrange(allSteps(ran))));
  expect(ran).toEqual(names);
});

it('leaves out what is not due, and gives the replies by name', async () => {
  const reply = (value: string) => () => ({ events: [], reply: value });
  const replies = await commit({
    pass: appendTo(streamOf(login, someLogin), reply('passed')),
    useUp: appendTo(streamOf(factors, ana), reply('used')),
    session: undefined,
  });
  expect(replies).toEqual({ useUp: 'used', pass: 'passed' });
});

it('hands the log one list, so that a store that can commits it as one', async () => {
  const commits = jest.fn(async () => [undefined, undefined]);
  const appends = { pass: noting('pass', 'login', []), useUp: noting('useUp', 'factors', []) };
  await commit(appends, { ...bench.parts.log, commit: commits });
  expect(commits).toHaveBeenCalledTimes(1);
  expect(commits).toHaveBeenCalledWith(expect.anything(), [appends.useUp, appends.pass]);
});

it('takes no append to a stream of another category, and runs nothing then', async () => {
  const ran: StepName[] = [];
  await expect(
    commit({ reserve: noting('reserve', 'attempts', ran), pass: noting('pass', 'session', ran) }),
  ).rejects.toThrow('pass is an append to login, not to session');
  expect(ran).toEqual([]);
});

it('stops at the first refusal', async () => {
  const ran: StepName[] = [];
  const appends = {
    ...Object.fromEntries(allSteps(ran)),
    useUp: appendTo(streamOf(factors, ana), () => refuse('invalid_code')),
  };
  await expect(commit(appends)).rejects.toEqual(new DomainError('invalid_code'));
  expect(ran).toEqual(names.slice(0, names.indexOf('useUp')));
});
