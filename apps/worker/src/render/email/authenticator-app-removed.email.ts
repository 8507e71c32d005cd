import { emailAbout } from '../about';
import { happened, NOT_YOU } from '../happened';

/** Codes of an app no longer sign in. */
export const authenticatorAppRemoved = emailAbout('AuthenticatorAppRemoved', (facts) => ({
  subject: `An authenticator app was removed from your ${facts.organization} account`,
  lead: 'Codes of that authenticator app no longer work.',
  facts: happened(facts),
  paragraphs: [NOT_YOU],
}));
