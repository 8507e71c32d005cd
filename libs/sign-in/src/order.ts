import type { Append, CommandContext } from '@sallyport/event-store';
import { parseStreamName } from '@sallyport/domain';
import type { CommandLog } from './command-log';

/** One append of a sign-in: where it belongs, and what is left when the process dies after it. */
interface Step {
  readonly name: string;
  /** When it is due, for the reader of the docs. */
  readonly when: string;
  /** Category of the stream. */
  readonly stream: string;
  readonly events: readonly string[];
  readonly afterCrash: string;
}

/**
 * The appends of a sign-in, in the order in which they are committed. There need not be a transaction over several
 * streams: a crash between any two leaves too little open, never too much. The table in docs/architecture.md is made of
 * this list.
 */
export const signInOrder = [
  {
    name: 'reserve',
    when: 'a password or code comes in',
    stream: 'attempts',
    events: ['AttemptReserved'],
    afterCrash: 'an attempt counts that was never judged',
  },
  {
    name: 'judge',
    when: 'the password is judged',
    stream: 'attempts',
    events: ['AttemptSucceeded', 'AttemptFailed', 'UserLockedOut', 'LockoutLiftRequested'],
    afterCrash: 'there is no login; the person tries again',
  },
  {
    name: 'endSessions',
    when: 'a recovery is due',
    stream: 'user',
    events: ['SessionsRevoked'],
    afterCrash: 'the recovery is still due: the next sign-in completes it',
  },
  {
    name: 'recover',
    when: 'a recovery is due',
    stream: 'factors',
    events: ['RecoveryCompleted'],
    afterCrash: 'no factor counts, and the next sign-in sets one up',
  },
  {
    name: 'attempt',
    when: 'the policy is evaluated',
    stream: 'login',
    events: [
      'LoginAttempted',
      'LoginDenied',
      'LoginSucceeded',
      'ChallengeRequired',
      'ChallengeIssued',
      'EnrolmentRequired',
    ],
    afterCrash: 'the code is still sent: reactors work from the log',
  },
  {
    name: 'useUp',
    when: 'the code is right',
    stream: 'factors',
    events: ['TotpStepAccepted', 'BackupCodeUsed'],
    afterCrash: 'the code is spent, another is needed',
  },
  {
    name: 'pass',
    when: 'the code is right',
    stream: 'login',
    events: ['ChallengePassed', 'LoginSucceeded', 'EnrolmentRequired', 'LoginDenied'],
    afterCrash: 'the login is spent without a session; sign in again',
  },
  {
    name: 'enrol',
    when: 'a factor is set up',
    stream: 'factors',
    events: ['PhoneNumberVerified', 'AuthenticatorAppEnrolled', 'BackupCodesGenerated'],
    afterCrash: 'the factor is set up; sign in again with it',
  },
  {
    name: 'complete',
    when: 'a factor is set up',
    stream: 'login',
    events: ['LoginSucceeded'],
    afterCrash: 'the login is spent without a session; sign in again',
  },
  {
    name: 'forgive',
    when: 'the code was right',
    stream: 'attempts',
    events: ['AttemptSucceeded'],
    afterCrash: 'the attempt stays counted',
  },
  {
    name: 'device',
    when: 'the login is complete',
    stream: 'device',
    events: ['DeviceRecognized', 'DeviceTrusted'],
    afterCrash: 'known, though no session came of it',
  },
  {
    name: 'location',
    when: 'the login is complete',
    stream: 'location',
    events: ['LocationRecognized'],
    afterCrash: 'known, though no session came of it',
  },
  {
    name: 'confirmPassword',
    when: 'two channels were passed',
    stream: 'user',
    events: ['PasswordConfirmed'],
    afterCrash: 'the password is no longer one channel with the mailbox',
  },
  {
    name: 'cancelRecovery',
    when: 'two factors were passed',
    stream: 'factors',
    events: ['RecoveryCancelled'],
    afterCrash: 'the recovery is cancelled',
  },
  {
    name: 'session',
    when: 'the login is complete',
    stream: 'session',
    events: ['SessionStarted'],
    afterCrash: 'the session exists, but nobody has its secret: of no use',
  },
] as const satisfies readonly Step[];

export type StepName = (typeof signInOrder)[number]['name'];

/** The appends of one command, by name; those left out are not due. */
export type SignInAppends = Readonly<Partial<Record<StepName, Append | undefined>>>;

/**
 * Commits appends in the order of {@link signInOrder}, however they are written down.
 * @returns the replies, by name
 * @throws DomainError with the code of the first refusal; Error when an append is on a stream of another category
 */
export async function commitInOrder(
  log: CommandLog,
  context: CommandContext,
  appends: SignInAppends,
): Promise<Readonly<Partial<Record<StepName, unknown>>>> {
  const due = signInOrder.flatMap(({ name, stream }) => {
    const append = appends[name];
    if (!append) return [];
    const { category } = parseStreamName(append.target.name);
    if (category !== stream) throw new Error(`${name} is an append to ${stream}, not to ${category}`);
    return [{ name, append }];
  });
  const replies = await log.commit(
    context,
    due.map(({ append }) => append),
  );
  return Object.fromEntries(due.map(({ name }, index) => [name, replies[index]]));
}
