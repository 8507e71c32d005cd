import { emailAbout } from '../about';
import { happened } from '../happened';

/** Whoever sees the codes can sign in without the phone. */
export const backupCodesViewed = emailAbout('BackupCodesViewed', (facts) => ({
  subject: `Your backup codes for ${facts.organization} were shown`,
  lead: 'Your backup codes were shown to somebody who signed in to your account.',
  facts: happened(facts),
  paragraphs: ['If this was not you, change your password and make new backup codes.'],
}));
