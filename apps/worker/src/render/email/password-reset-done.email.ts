import { emailAbout } from '../about';
import { happened } from '../happened';

/** The password was set by a link out of an e-mail. */
export const passwordResetDone = emailAbout('PasswordResetCompleted', (facts) => ({
  subject: `Your ${facts.organization} password was set`,
  lead: 'A password was chosen with the link that we sent you. All sessions were ended.',
  facts: happened(facts),
  paragraphs: [
    'If this was not you, somebody reads your e-mail: secure your mailbox first, then ask for a new password.',
  ],
}));
