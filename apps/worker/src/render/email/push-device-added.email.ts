import { emailAbout } from '../about';
import { happened, NOT_YOU } from '../happened';

/** Codes now go to a browser as well. */
export const pushDeviceAdded = emailAbout('PushDeviceRegistered', (facts) => ({
  subject: `Codes of your ${facts.organization} account now go to a new device`,
  lead: `Codes to sign in can now be shown by ${facts.event.data.label}.`,
  facts: happened(facts),
  paragraphs: [NOT_YOU],
}));
