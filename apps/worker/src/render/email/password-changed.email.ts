import { emailAbout } from '../about';
import { happened } from '../happened';

/** The password was changed by somebody who was signed in. */
export const passwordChanged = emailAbout('PasswordChanged', (facts) => ({
  subject: `Your ${facts.organization} password was changed`,
  lead: 'Your password was changed. All other sessions were ended.',
  facts: happened(facts),
  paragraphs: [
    'If this was not you, ask for a new password on the sign-in page: that ends the session it was done in.',
  ],
}));
