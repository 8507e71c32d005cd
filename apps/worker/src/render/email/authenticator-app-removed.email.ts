import { emailAbout } from '../about';
import { happened, NOT_YOU } from '../happened';

/** Codes of an app no longer sign in. */
export const authenticatorAppRemoved = emailAbout('AuthenticatorAppRemoved', {
  en: (facts) => ({
    subject: `An authenticator app was removed from your ${facts.organization} account`,
    lead: 'Codes of that authenticator app no longer work.',
    facts: happened(facts),
    paragraphs: [NOT_YOU.en],
  }),
  nl: (facts) => ({
    subject: `Er is een authenticator-app verwijderd van je account bij ${facts.organization}`,
    lead: 'Codes van die authenticator-app werken niet meer.',
    facts: happened(facts),
    paragraphs: [NOT_YOU.nl],
  }),
});
