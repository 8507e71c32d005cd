import { isRegistered, streamOf, user, type AttemptBucket, type User } from '@sallyport/domain';
import type { Loaded } from '@sallyport/event-store';
import { reserveAttempt } from './attempts';
import type { UserContext } from './contexts';
import type { SignInParts } from './sign-in-parts';

export interface JudgedPassword {
  readonly attemptId: string;
  readonly correct: boolean;
  /** The user as they were when it was judged. */
  readonly user: Loaded<User>;
}

/** The hash that a user's password is compared with; undefined: no password opens anything. */
export const hashOf = (state: User): string | undefined =>
  isRegistered(state) ? (state.passwordHash ?? undefined) : undefined;

/**
 * Counts a password, then judges it. What came of it is for the caller to record.
 * @throws DomainError `attempts_locked`
 */
export async function judgePassword(
  parts: SignInParts,
  context: UserContext,
  { bucket, password }: { readonly bucket: AttemptBucket; readonly password: string },
): Promise<JudgedPassword> {
  const stream = streamOf(user, context.userId);
  const attemptId = await reserveAttempt(parts, context, { kind: 'password', bucket });
  const before = hashOf((await parts.log.load(stream)).state);
  const isRight = await parts.hasher.verify(before, password);
  // The hash took its time: what it was compared with may not be the password any more.
  const userNow = await parts.log.load(stream);
  const correct = isRight && before !== undefined && hashOf(userNow.state) === before;
  return { attemptId, correct, user: userNow };
}
