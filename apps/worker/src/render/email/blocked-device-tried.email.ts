import { emailAbout } from '../about';
import { happened } from '../happened';

/** Somebody knew the password and sat at a device that the user has blocked. */
export const blockedDeviceTried = emailAbout('LoginDenied', {
  en: (facts) => ({
    subject: `A blocked device tried to sign in to ${facts.organization}`,
    lead: 'Somebody tried to sign in with your password from a device that you blocked. They were turned away.',
    facts: happened(facts),
    paragraphs: ['If this was not you, somebody knows your password: choose a new one now.'],
  }),
  nl: (facts) => ({
    subject: `Een geblokkeerd apparaat probeerde in te loggen bij ${facts.organization}`,
    lead: 'Iemand probeerde met je wachtwoord in te loggen op een apparaat dat je hebt geblokkeerd. Dat is geweigerd.',
    facts: happened(facts),
    paragraphs: ['Was jij dit niet, dan kent iemand je wachtwoord: kies nu een nieuw.'],
  }),
});
