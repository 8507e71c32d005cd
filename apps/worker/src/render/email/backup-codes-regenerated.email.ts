import { emailAbout } from '../about';
import { happened, NOT_YOU } from '../happened';

/** The codes themselves are not in it: whoever asked for them has seen them. */
export const backupCodesRegenerated = emailAbout('BackupCodesRegenerated', (facts) => ({
  subject: `New backup codes for ${facts.organization}`,
  lead: 'New backup codes were made. The old ones no longer work.',
  facts: happened(facts),
  paragraphs: [NOT_YOU],
}));
