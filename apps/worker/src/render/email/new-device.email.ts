import { emailAbout, required } from '../about';
import { happened } from '../happened';

/** A full sign-in from a device that was not known. The button opens a page; only its own button does something. */
export const newDevice = emailAbout('DeviceRecognized', {
  en: (facts) => ({
    subject: `New sign-in to ${facts.organization} from ${facts.origin?.deviceLabel ?? facts.event.data.label}`,
    lead: `Your account at ${facts.organization} was used on a new device.`,
    facts: happened(facts),
    paragraphs: ['This was you? Nothing to do.'],
    action: { label: "This wasn't me", url: required(facts.link, 'link') },
  }),
  nl: (facts) => ({
    subject: `Nieuw ingelogd bij ${facts.organization} met ${facts.origin?.deviceLabel ?? facts.event.data.label}`,
    lead: `Je account bij ${facts.organization} is op een nieuw apparaat gebruikt.`,
    facts: happened(facts),
    paragraphs: ['Was jij dit? Dan hoef je niets te doen.'],
    action: { label: 'Dit was ik niet', url: required(facts.link, 'link') },
  }),
});
