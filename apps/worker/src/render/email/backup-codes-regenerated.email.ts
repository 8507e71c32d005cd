import { emailAbout } from '../about';
import { happened, NOT_YOU } from '../happened';

/** The codes themselves are not in it: whoever asked for them has seen them. */
export const backupCodesRegenerated = emailAbout('BackupCodesRegenerated', {
  en: (facts) => ({
    subject: `New backup codes for ${facts.organization}`,
    lead: 'New backup codes were made. The old ones no longer work.',
    facts: happened(facts),
    paragraphs: [NOT_YOU.en],
  }),
  nl: (facts) => ({
    subject: `Nieuwe back-upcodes voor ${facts.organization}`,
    lead: 'Er zijn nieuwe back-upcodes gemaakt. De oude werken niet meer.',
    facts: happened(facts),
    paragraphs: [NOT_YOU.nl],
  }),
});
