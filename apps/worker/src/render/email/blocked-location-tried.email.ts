import { emailAbout } from '../about';
import { happened } from '../happened';

/** Somebody knew the password and sat in a place that the user has blocked. */
export const blockedLocationTried = emailAbout('LoginDenied', {
  en: (facts) => ({
    subject: `Somebody tried to sign in to ${facts.organization} from a blocked place`,
    lead: 'Somebody tried to sign in with your password from a place that you blocked. They were turned away.',
    facts: happened(facts),
    paragraphs: ['If this was not you, somebody knows your password: choose a new one now.'],
  }),
  nl: (facts) => ({
    subject: `Iemand probeerde in te loggen bij ${facts.organization} vanaf een geblokkeerde locatie`,
    lead: 'Iemand probeerde met je wachtwoord in te loggen vanaf een locatie die je hebt geblokkeerd. Dat is geweigerd.',
    facts: happened(facts),
    paragraphs: ['Was jij dit niet, dan kent iemand je wachtwoord: kies nu een nieuw.'],
  }),
});
