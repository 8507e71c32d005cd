import { InProcessJobQueue } from '@sallyport/adapters/in-process';
import type * as Domain from '@sallyport/domain';
import { StoreUnavailable } from '@sallyport/event-store';
import { SharedLog } from './parts/shared-log';
import { SimulatedEventStore } from './parts/simulated-event-store';

type Rules = typeof Domain;

/** A rule, or a part behind a port, that is broken on purpose. */
export interface Defect {
  readonly name: string;
  /** The invariant that has to find it; any, where all rest on what is broken. */
  readonly breaks: RegExp;
  /** Rules of the domain to be put in the place of the real ones. */
  readonly rules?: (real: Rules) => Partial<Rules>;
  /** Breaks a part; what it gives mends it. */
  readonly part?: () => { mockRestore(): void };
}

/** Whether a rule is asked while somebody steps up. */
const inStepUp = (): boolean => /stepUpFactors/.test(new Error().stack ?? '');

/** Looks at logins as if no policy were in force, and says that one was. */
const withoutPolicy =
  (real: Rules): Rules['decideAttemptLogin'] =>
  (command, state) => {
    const { facts } = command;
    const off = { ...facts, policy: { ...facts.policy, requireOn: [] } };
    const decision = real.decideAttemptLogin({ ...command, facts: facts.deviceTrusted ? off : facts }, state);
    const events = decision.events.map((event) =>
      event.type === 'LoginAttempted' ? { ...event, data: { ...event.data, policy: facts.policy } } : event,
    );
    return { ...decision, events };
  };

export const defects: readonly Defect[] = [
  {
    name: 'a trusted device is never asked for a second factor',
    breaks: /no session without the factors/,
    rules: (real) => ({ decideAttemptLogin: withoutPolicy(real) }),
  },
  {
    name: 'guesses are judged whatever was guessed before',
    breaks: /more guesses judged/,
    rules: (real) => ({
      decideReserveAttempt: ({ now: _now, ...attempt }) =>
        real.record({ type: 'AttemptReserved', data: attempt }),
    }),
  },
  {
    name: 'a backup code can be used again',
    breaks: /accepted at most once/,
    rules: (real) => ({
      decideUseBackupCode: (command, state) => {
        const { backupCodes } = state;
        const unused = backupCodes && { ...backupCodes, usedAt: backupCodes.codes.map(() => null) };
        return real.decideUseBackupCode(command, { ...state, backupCodes: unused });
      },
    }),
  },
  {
    name: 'a code of an authenticator app can be used again',
    breaks: /accepted at most once/,
    rules: (real) => ({
      decideAcceptTotpStep: (command) => real.record({ type: 'TotpStepAccepted', data: command }),
    }),
  },
  {
    name: 'a login that is over can be completed again',
    breaks: /accepted at most once/,
    rules: (real) => ({
      decidePassChallenge: (command, state) =>
        real.decidePassChallenge(
          command,
          state.status === 'succeeded' || state.status === 'passed'
            ? { ...state, status: 'challenge_required' }
            : state,
        ),
    }),
  },
  {
    name: 'a sign-in by the password alone makes its device trusted',
    breaks: /no trust without two factors/,
    rules: (real) => ({
      decideRecognizeDevice: (command, state) =>
        real.decideRecognizeDevice({ ...command, trusted: true }, state),
    }),
  },
  {
    name: 'a password that was set by a link is its user’s own at once',
    breaks: /no session without two channels/,
    rules: (real) => ({
      decideAttemptLogin: (command, state) =>
        real.decideAttemptLogin(
          { ...command, facts: { ...command.facts, passwordChannel: 'person' } },
          state,
        ),
    }),
  },
  {
    name: 'the password is enough to step up, whatever else there is',
    breaks: /no factor change without the strongest proof/,
    rules: (real) => ({
      enrolledFactors: (state) => (inStepUp() ? [] : real.enrolledFactors(state)),
    }),
  },
  {
    name: 'a log-out everywhere ends nothing',
    breaks: /never valid again/,
    rules: (real) => ({
      sessionValidity: (facts) => {
        const { user } = facts;
        const unrevoked = real.isRegistered(user) ? { ...user, sessionsRevoked: null } : user;
        return real.sessionValidity({ ...facts, user: unrevoked });
      },
    }),
  },
  {
    name: 'sessions of a blocked device go on',
    breaks: /never valid again/,
    rules: (real) => ({
      sessionValidity: (facts) => {
        const { device } = facts;
        const free = device.status === 'unknown' ? device : { ...device, status: 'known', lastBlock: null };
        return real.sessionValidity({ ...facts, device: free as typeof device });
      },
    }),
  },
  {
    name: 'a message is sent by whoever has its job',
    breaks: /at most one SMS/,
    rules: (real) => ({
      decideClaimDelivery: (command, state) =>
        real.decideClaimDelivery(
          command,
          state.status === 'claimed' ? { ...state, status: 'to-retry' } : state,
        ),
    }),
  },
  {
    name: 'the queue calls done what it has only begun',
    breaks: /every e-mail that is due/,
    part: () => jest.spyOn(InProcessJobQueue.prototype, 'settledUpTo').mockImplementation((seen) => seen),
  },
  {
    name: 'the log appends at any revision',
    breaks: /./,
    part: () => {
      const { append } = SharedLog.prototype;
      return jest.spyOn(SharedLog.prototype, 'append').mockImplementation(async function (
        this: SharedLog,
        stream,
        events,
      ) {
        const before = (await this.store.readStream(stream)).length;
        return append.call(this, stream, events, before === 0 ? 'no-stream' : before - 1);
      });
    },
  },
  {
    name: 'an append whose answer is missing counts as done',
    breaks: /./,
    part: () => {
      const { append } = SimulatedEventStore.prototype;
      return jest.spyOn(SimulatedEventStore.prototype, 'append').mockImplementation(async function (
        this: SimulatedEventStore,
        stream,
        events,
        options,
      ) {
        try {
          return await append.call(this, stream, events, options);
        } catch (error) {
          if (error instanceof StoreUnavailable) return { revision: 0, position: 0 };
          throw error;
        }
      });
    },
  },
];
