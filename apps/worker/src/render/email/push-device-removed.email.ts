import { emailAbout } from '../about';
import { happened, NOT_YOU } from '../happened';

/** Codes no longer go to that browser. */
export const pushDeviceRemoved = emailAbout('PushDeviceRemoved', (facts) => {
  const isGone = facts.event.data.reason === 'gone';
  return {
    subject: `A device no longer shows codes of your ${facts.organization} account`,
    lead: isGone
      ? 'A device to which codes were pushed can no longer be reached, and was removed.'
      : 'A device to which codes were pushed was removed.',
    facts: happened(facts),
    paragraphs: [isGone ? 'You can add it again from that device.' : NOT_YOU],
  };
});
