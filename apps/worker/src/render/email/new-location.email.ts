import { emailAbout, required } from '../about';
import { describePlace } from '../describe-origin';
import { happened } from '../happened';

/** A full sign-in from a place that was not known. */
export const newLocation = emailAbout('LocationRecognized', (facts) => ({
  subject: `New sign-in to ${facts.organization} from ${facts.origin ? describePlace(facts.origin) : 'a new place'}`,
  lead: `Your account at ${facts.organization} was used in a new place.`,
  facts: happened(facts),
  paragraphs: ['This was you? Nothing to do.'],
  action: { label: "This wasn't me", url: required(facts.link, 'link') },
}));
