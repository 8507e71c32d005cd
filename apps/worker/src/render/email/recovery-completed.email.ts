import { emailAbout } from '../about';
import { happened } from '../happened';

/** The delay was over, and somebody signed in with the password. */
export const recoveryCompleted = emailAbout('RecoveryCompleted', {
  en: (facts) => ({
    subject: `Your ${facts.organization} account was recovered`,
    lead: 'Your second factors were removed. All sessions were ended.',
    facts: happened(facts),
    paragraphs: [
      'Somebody signed in with your password after the recovery was due, and sets up a new second factor next.',
      'If this was not you, ask for a new password now and tell an administrator of your organization.',
    ],
  }),
  nl: (facts) => ({
    subject: `Je account bij ${facts.organization} is hersteld`,
    lead: 'Je tweede factoren zijn verwijderd. Alle sessies zijn beëindigd.',
    facts: happened(facts),
    paragraphs: [
      'Iemand logde na de wachttijd in met je wachtwoord, en stelt nu een nieuwe tweede factor in.',
      'Was jij dit niet, vraag dan nu een nieuw wachtwoord aan en waarschuw een beheerder van je organisatie.',
    ],
  }),
});
