import { emailAbout } from '../about';
import { happened } from '../happened';

/** Somebody knew the password and sat in a place that the user has blocked. */
export const blockedLocationTried = emailAbout('LoginDenied', (facts) => ({
  subject: `Somebody tried to sign in to ${facts.organization} from a blocked place`,
  lead: 'Somebody tried to sign in with your password from a place that you blocked. They were turned away.',
  facts: happened(facts),
  paragraphs: ['If this was not you, somebody knows your password: choose a new one now.'],
}));
