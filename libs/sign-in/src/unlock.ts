import { attempts, decideLiftLockout, decideLiftLockoutByLink, streamOf } from '@sallyport/domain';
import type { UserContext } from './contexts';
import type { SignInParts } from './sign-in-parts';

type Parts = Pick<SignInParts, 'log'>;

/** Gives a user a fresh budget. Quiet when nothing was counted. */
export const unlock = (
  { log }: Parts,
  context: UserContext,
  reason: 'administrator' | 'operator',
): Promise<void> =>
  log.execute(context, streamOf(attempts, context.userId), (state) => decideLiftLockout({ reason }, state));

/** Opens the password's budget by the link of an e-mail, once. @throws DomainError `invalid_unlock_token` */
export const unlockByLink = ({ log }: Parts, context: UserContext, liftId: string): Promise<void> =>
  log.execute(context, streamOf(attempts, context.userId), (state) =>
    decideLiftLockoutByLink({ liftId, now: context.now }, state),
  );
