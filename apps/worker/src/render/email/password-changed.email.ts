import { emailAbout } from '../about';
import { happened } from '../happened';

/** The password was changed by somebody who was signed in. */
export const passwordChanged = emailAbout('PasswordChanged', {
  en: (facts) => ({
    subject: `Your ${facts.organization} password was changed`,
    lead: 'Your password was changed. All other sessions were ended.',
    facts: happened(facts),
    paragraphs: [
      'If this was not you, ask for a new password on the sign-in page: that ends the session it was done in.',
    ],
  }),
  nl: (facts) => ({
    subject: `Je wachtwoord voor ${facts.organization} is gewijzigd`,
    lead: 'Je wachtwoord is gewijzigd. Alle andere sessies zijn beëindigd.',
    facts: happened(facts),
    paragraphs: [
      'Was jij dit niet, vraag dan op de inlogpagina een nieuw wachtwoord aan: dat beëindigt de sessie waarin het is gedaan.',
    ],
  }),
});
