import { DomainError } from '@sallyport/domain';
import { recordRightAttempt, recordWrongAttempt } from './attempts';
import type { UserContext } from './contexts';
import { hashOf, judgePassword } from './judge-password';
import type { SignInParts } from './sign-in-parts';

/**
 * The current password as a proof, inside a session: counted, then judged.
 * @param deviceId of the session, whose budget it takes from
 * @returns the hash that the password was verified against
 * @throws DomainError `invalid_credentials`, `attempts_locked`
 */
export async function provePassword(
  parts: SignInParts,
  context: UserContext,
  deviceId: string,
  password: string,
): Promise<string> {
  const judged = await judgePassword(parts, context, { bucket: deviceId, password });
  const hash = hashOf(judged.user.state);
  if (judged.correct && hash !== undefined) {
    await recordRightAttempt(parts, context, judged.attemptId);
    return hash;
  }
  await recordWrongAttempt(parts, context, judged.attemptId);
  throw new DomainError('invalid_credentials');
}
