import { emailAbout } from '../about';
import { happened } from '../happened';

/** The password was set by a link out of an e-mail. */
export const passwordResetDone = emailAbout('PasswordResetCompleted', {
  en: (facts) => ({
    subject: `Your ${facts.organization} password was set`,
    lead: 'A password was chosen with the link that we sent you. All sessions were ended.',
    facts: happened(facts),
    paragraphs: [
      'If this was not you, somebody reads your e-mail: secure your mailbox first, then ask for a new password.',
    ],
  }),
  nl: (facts) => ({
    subject: `Je wachtwoord voor ${facts.organization} is ingesteld`,
    lead: 'Er is een wachtwoord gekozen met de link die we je stuurden. Alle sessies zijn beëindigd.',
    facts: happened(facts),
    paragraphs: [
      'Was jij dit niet, dan leest iemand je e-mail: beveilig eerst je mailbox en vraag dan een nieuw wachtwoord aan.',
    ],
  }),
});
