import { emailAbout } from '../about';
import { happened, NOT_YOU } from '../happened';

/** Codes of an app now sign in as well. */
export const authenticatorAppAdded = emailAbout('AuthenticatorAppEnrolled', {
  en: (facts) => ({
    subject: `An authenticator app was added to your ${facts.organization} account`,
    lead: 'Codes of a new authenticator app can now be used to sign in.',
    facts: happened(facts),
    paragraphs: [NOT_YOU.en],
  }),
  nl: (facts) => ({
    subject: `Er is een authenticator-app toegevoegd aan je account bij ${facts.organization}`,
    lead: 'Met codes van een nieuwe authenticator-app kan nu worden ingelogd.',
    facts: happened(facts),
    paragraphs: [NOT_YOU.nl],
  }),
});
