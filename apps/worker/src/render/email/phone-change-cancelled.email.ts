import { emailAbout } from '../about';
import { happened } from '../happened';

/** A change of number that was pending or made is undone. */
export const phoneChangeCancelled = emailAbout('PhoneNumberChangeCancelled', (facts) => ({
  subject: `The change of your phone number at ${facts.organization} was cancelled`,
  lead: 'Codes to sign in go to the phone to which they went before.',
  facts: happened(facts),
  paragraphs:
    facts.event.data.reason === 'cancel-link'
      ? [
          'All sessions were ended. Choose a new password when you sign in again: whoever changed the number knew it.',
        ]
      : [],
}));
