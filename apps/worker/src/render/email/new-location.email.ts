import { placeLabel } from '@sallyport/domain';
import { emailAbout, required } from '../about';
import { happened } from '../happened';

/** A full sign-in from a place that was not known. */
export const newLocation = emailAbout('LocationRecognized', {
  en: (facts) => ({
    subject: `New sign-in to ${facts.organization} from ${facts.origin ? placeLabel(facts.origin, 'en') : 'a new place'}`,
    lead: `Your account at ${facts.organization} was used in a new place.`,
    facts: happened(facts),
    paragraphs: ['This was you? Nothing to do.'],
    action: { label: "This wasn't me", url: required(facts.link, 'link') },
  }),
  nl: (facts) => ({
    subject: `Nieuw ingelogd bij ${facts.organization} vanaf ${facts.origin ? placeLabel(facts.origin, 'nl') : 'een nieuwe locatie'}`,
    lead: `Je account bij ${facts.organization} is op een nieuwe locatie gebruikt.`,
    facts: happened(facts),
    paragraphs: ['Was jij dit? Dan hoef je niets te doen.'],
    action: { label: 'Dit was ik niet', url: required(facts.link, 'link') },
  }),
});
