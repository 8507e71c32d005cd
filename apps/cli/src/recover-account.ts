import type { Recovery } from '@sallyport/domain';
import { requestRecovery } from '@sallyport/sign-in';
import { forAccount } from './for-account';
import type { Said } from './said';

/** Starts the recovery of an account, for a sole administrator who lost every second factor. Nobody shortens the delay. */
export const recoverAccount = (address: string): Promise<Said> =>
  forAccount(address, async ({ runner: log, keys }, context) => {
    const recovery = await requestRecovery({ log, keys }, context, 'operator');
    return [
      context.written.last > 0
        ? `Recovery of ${address} is requested and opens at ${recovery.dueAt}.`
        : `Recovery of ${address} was requested before (${recovery.requestedBy}) and opens at ${recovery.dueAt}.`,
      'The first sign-in with the right password after that removes all second factors, ends all sessions and asks for a new second factor.',
      `A sign-in with two factors or another administrator cancels it${byLink(recovery)}.`,
    ];
  });

/** Only a recovery that the user asked for has a link. */
const byLink = ({ requestedBy }: Recovery): string =>
  requestedBy === 'user' ? ', and so does the link in the messages to the user' : '';
