import { emailAbout } from '../about';
import { happened, NOT_YOU } from '../happened';

/** Codes of an app now sign in as well. */
export const authenticatorAppAdded = emailAbout('AuthenticatorAppEnrolled', (facts) => ({
  subject: `An authenticator app was added to your ${facts.organization} account`,
  lead: 'Codes of a new authenticator app can now be used to sign in.',
  facts: happened(facts),
  paragraphs: [NOT_YOU],
}));
