import {
  attempts,
  decideFailAttempt,
  decideReserveAttempt,
  decideSucceedAttempt,
  DomainError,
  streamOf,
  type AttemptBucket,
  type AttemptKind,
  type WrongAnswer,
} from '@sallyport/domain';
import { appendTo, newId, type Append } from '@sallyport/event-store';
import type { UserContext } from './contexts';
import { commitInOrder, type SignInAppends } from './order';
import type { SignInParts } from './sign-in-parts';

export interface Attempt {
  readonly kind: AttemptKind;
  readonly bucket: AttemptBucket;
  /** What wrong answers are counted under beside the budget: a challenge, a change of number, an app on offer. */
  readonly challengeId?: string | undefined;
}

/** How often an attempt waits in vain for others that are being judged: about ten seconds in all. */
const VAIN_WAITS_AT_MOST = 40;

/**
 * Every attempt at a user's secrets goes through here: counted first, then judged. One that comes while the budget is
 * used by attempts that are being judged waits for them, since they may turn out right.
 * @returns the attempt's id
 * @throws DomainError `attempts_locked`, `challenge_failed`
 */
export async function reserveAttempt(
  parts: SignInParts,
  context: UserContext,
  { kind, bucket, challengeId }: Attempt,
): Promise<string> {
  const attemptId = newId(context, `attempt:${kind}`);
  const command = { attemptId, kind, bucket, challengeId: challengeId ?? null, now: context.now };
  const append = appendTo(
    streamOf(attempts, context.userId),
    (state) => decideReserveAttempt(command, state),
    `reserve-${attemptId}`,
  );
  for (let vainWaits = 0; ;) {
    try {
      await commitPatiently(parts, context, { reserve: append });
      return attemptId;
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'attempts_busy') throw error;
      if (vainWaits >= VAIN_WAITS_AT_MOST) throw new DomainError('attempts_locked', error.details);
      if (!(await parts.judgements.next(context.userId))) vainWaits += 1;
    }
  }
}

/** How often an append to the attempts is tried again when other processes were quicker. */
const TRIES_AT_MOST = 8;

/**
 * Commits to the stream that all attempts at a user share: many processes may append to it, and an attempt that is right
 * must not fail because others were quicker. Each decision finds its own attempt, so it can be taken again.
 */
async function commitPatiently(
  { log, timers }: Pick<SignInParts, 'log' | 'timers'>,
  context: UserContext,
  appends: SignInAppends,
): ReturnType<typeof commitInOrder> {
  for (let tries = 1; ; tries++) {
    try {
      return await commitInOrder(log, context, appends);
    } catch (error) {
      const isConflict = error instanceof DomainError && error.code === 'conflict';
      if (!isConflict || tries === TRIES_AT_MOST) throw error;
      await timers.sleep(10 * tries);
    }
  }
}

/** Records what an attempt came to, and lets those that wait for it go on. */
export async function recordJudgement(
  parts: SignInParts,
  context: UserContext,
  appends: Pick<SignInAppends, 'judge' | 'forgive'>,
): ReturnType<typeof commitInOrder> {
  const replies = await commitPatiently(parts, context, appends);
  parts.judgements.note(context.userId);
  return replies;
}

/** The append that says that an attempt was right. */
export const succeedAttempt = ({ userId }: UserContext, attemptId: string): Append =>
  appendTo(
    streamOf(attempts, userId),
    (state) => decideSucceedAttempt({ attemptId }, state),
    `judge-${attemptId}`,
  );

/** The append that says that an attempt was wrong; its reply is a {@link WrongAnswer}. */
export function failAttempt({ keys }: SignInParts, context: UserContext, attemptId: string): Append {
  const command = {
    attemptId,
    now: context.now,
    liftId: newId(context, 'lockout-lift'),
    keyId: keys.currentKeyId,
  };
  return appendTo(
    streamOf(attempts, context.userId),
    (state) => decideFailAttempt(command, state),
    `judge-${attemptId}`,
  );
}

/** Records that an attempt was wrong. */
export async function recordWrongAttempt(
  parts: SignInParts,
  context: UserContext,
  attemptId: string,
): Promise<WrongAnswer> {
  const { judge } = await recordJudgement(parts, context, {
    judge: failAttempt(parts, context, attemptId),
  });
  return judge as WrongAnswer;
}

/** Records that an attempt was right. */
export async function recordRightAttempt(
  parts: SignInParts,
  context: UserContext,
  attemptId: string,
): Promise<void> {
  await recordJudgement(parts, context, { forgive: succeedAttempt(context, attemptId) });
}
