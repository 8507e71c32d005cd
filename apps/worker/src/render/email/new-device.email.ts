import { emailAbout, required } from '../about';
import { happened } from '../happened';

/** A full sign-in from a device that was not known. The button opens a page; only its own button does something. */
export const newDevice = emailAbout('DeviceRecognized', (facts) => ({
  subject: `New sign-in to ${facts.organization} from ${facts.origin?.deviceLabel ?? facts.event.data.label}`,
  lead: `Your account at ${facts.organization} was used on a new device.`,
  facts: happened(facts),
  paragraphs: ['This was you? Nothing to do.'],
  action: { label: "This wasn't me", url: required(facts.link, 'link') },
}));
