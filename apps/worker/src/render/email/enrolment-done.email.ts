import { maskNumber } from '@sallyport/domain';
import { emailAbout } from '../about';
import { happened, NOT_YOU } from '../happened';

/** The first second factor was set up. */
export const enrolmentDone = emailAbout('PhoneNumberVerified', {
  en: (facts) => ({
    subject: `Your ${facts.organization} account now has a second step`,
    lead: 'Two-factor authentication is set up: codes to sign in go to your phone.',
    facts: [['Phone number', maskNumber(facts.event.data.phone)], ...happened(facts)],
    paragraphs: [NOT_YOU.en],
  }),
  nl: (facts) => ({
    subject: `Je account bij ${facts.organization} heeft nu een tweede stap`,
    lead: 'Tweestapsverificatie is ingesteld: codes om in te loggen gaan naar je telefoon.',
    facts: [['Telefoonnummer', maskNumber(facts.event.data.phone)], ...happened(facts)],
    paragraphs: [NOT_YOU.nl],
  }),
});
