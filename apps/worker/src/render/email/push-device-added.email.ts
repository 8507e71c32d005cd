import { emailAbout } from '../about';
import { happened, NOT_YOU } from '../happened';

/** Codes now go to a browser as well. */
export const pushDeviceAdded = emailAbout('PushDeviceRegistered', {
  en: (facts) => ({
    subject: `Codes of your ${facts.organization} account now go to a new device`,
    lead: `Codes to sign in can now be shown by ${facts.event.data.label}.`,
    facts: happened(facts),
    paragraphs: [NOT_YOU.en],
  }),
  nl: (facts) => ({
    subject: `Codes van je account bij ${facts.organization} gaan nu naar een nieuw apparaat`,
    lead: `Codes om in te loggen kunnen nu worden getoond door ${facts.event.data.label}.`,
    facts: happened(facts),
    paragraphs: [NOT_YOU.nl],
  }),
});
