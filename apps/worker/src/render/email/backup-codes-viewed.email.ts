import { emailAbout } from '../about';
import { happened } from '../happened';

/** Whoever sees the codes can sign in without the phone. */
export const backupCodesViewed = emailAbout('BackupCodesViewed', {
  en: (facts) => ({
    subject: `Your backup codes for ${facts.organization} were shown`,
    lead: 'Your backup codes were shown to somebody who signed in to your account.',
    facts: happened(facts),
    paragraphs: ['If this was not you, change your password and make new backup codes.'],
  }),
  nl: (facts) => ({
    subject: `Je back-upcodes voor ${facts.organization} zijn bekeken`,
    lead: 'Je back-upcodes zijn getoond aan iemand die op je account is ingelogd.',
    facts: happened(facts),
    paragraphs: ['Was jij dit niet, wijzig dan je wachtwoord en maak nieuwe back-upcodes.'],
  }),
});
