import { emailAbout } from '../about';
import { happened, NOT_YOU } from '../happened';

/** Codes no longer go to that browser. */
export const pushDeviceRemoved = emailAbout('PushDeviceRemoved', {
  en: (facts) => {
    const isGone = facts.event.data.reason === 'gone';
    return {
      subject: `A device no longer shows codes of your ${facts.organization} account`,
      lead: isGone
        ? 'A device to which codes were pushed can no longer be reached, and was removed.'
        : 'A device to which codes were pushed was removed.',
      facts: happened(facts),
      paragraphs: [isGone ? 'You can add it again from that device.' : NOT_YOU.en],
    };
  },
  nl: (facts) => {
    const isGone = facts.event.data.reason === 'gone';
    return {
      subject: `Een apparaat toont geen codes van je account bij ${facts.organization} meer`,
      lead: isGone
        ? 'Een apparaat dat codes als melding kreeg, is niet meer bereikbaar en is verwijderd.'
        : 'Een apparaat dat codes als melding kreeg, is verwijderd.',
      facts: happened(facts),
      paragraphs: [isGone ? 'Je kunt het vanaf dat apparaat weer toevoegen.' : NOT_YOU.nl],
    };
  },
});
