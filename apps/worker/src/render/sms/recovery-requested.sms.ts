import { smsAbout, required } from '../about';
import { oneLine } from '../message';

/** To the number of the account. The link cancels only what the user asked for. */
export const recoveryRequestedSms = smsAbout(['RecoveryRequested'], {
  en: ({ organization, event, link }) => {
    const account = `your ${oneLine(organization)} account`;
    if (event.data.requestedBy === 'user')
      return `Somebody asked to recover ${account}. Not you? Cancel it: ${required(link, 'link')}`;
    const starter = event.data.requestedBy === 'operator' ? 'An operator' : 'An administrator';
    return `${starter} started a recovery of ${account}. A sign-in with two factors stops it, or an administrator.`;
  },
  nl: ({ organization, event, link }) => {
    const account = `je account bij ${oneLine(organization)}`;
    if (event.data.requestedBy === 'user')
      return `Iemand vroeg om herstel van ${account}. Was jij dit niet? Annuleer het: ${required(link, 'link')}`;
    const starter = event.data.requestedBy === 'operator' ? 'Een systeembeheerder' : 'Een beheerder';
    return `${starter} startte het herstel van ${account}. Inloggen met twee factoren stopt het, of een beheerder.`;
  },
});
