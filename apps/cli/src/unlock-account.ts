import { unlock } from '@sallyport/sign-in';
import { forAccount } from './for-account';
import type { Said } from './said';

/** Unlocks the account that has an address: its passwords and codes have a fresh budget of wrong attempts. */
export const unlockAccount = (address: string): Promise<Said> =>
  forAccount(address, async ({ runner: log }, context) => {
    await unlock({ log }, context, 'operator');
    return context.written.last > 0
      ? [`${address} is unlocked: wrong attempts count from zero again.`]
      : [`${address} is not locked: no wrong attempts are counted.`];
  });
