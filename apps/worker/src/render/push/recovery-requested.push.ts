import type { InEveryLanguage } from '@sallyport/domain';
import type { FactsAbout } from '../../facts/message-facts';
import { pushAbout, required } from '../about';
import { oneLine } from '../message';

type Facts = FactsAbout<'RecoveryRequested'>;

const bodies: InEveryLanguage<Record<Facts['event']['data']['requestedBy'], string>> = {
  en: {
    user: 'Somebody with your password asked for it. Not you? Open this to cancel it.',
    administrator:
      'An administrator started it. A sign-in with two factors stops it, or another administrator.',
    operator: 'An operator started it. A sign-in with two factors stops it, or an administrator.',
  },
  nl: {
    user: 'Iemand met je wachtwoord vroeg erom. Was jij dit niet? Open dit om het te annuleren.',
    administrator:
      'Een beheerder startte het. Inloggen met twee factoren stopt het, of een andere beheerder.',
    operator: 'Een systeembeheerder startte het. Inloggen met twee factoren stopt het, of een beheerder.',
  },
};

const withoutCode = ({ event, link }: Facts, title: string, body: string) => ({
  title,
  body,
  code: null,
  link: event.data.requestedBy === 'user' ? required(link, 'link') : null,
  expiresAt: event.data.dueAt,
});

/** To every push device. What it opens cancels only what the user asked for. */
export const recoveryRequestedPush = pushAbout(['RecoveryRequested'], {
  en: (facts) =>
    withoutCode(
      facts,
      `Recovery of your ${oneLine(facts.organization)} account`,
      bodies.en[facts.event.data.requestedBy],
    ),
  nl: (facts) =>
    withoutCode(
      facts,
      `Herstel van je account bij ${oneLine(facts.organization)}`,
      bodies.nl[facts.event.data.requestedBy],
    ),
});
