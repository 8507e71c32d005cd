import { emailAbout } from '../about';
import { happened } from '../happened';

/** A change of number that was pending or made is undone. */
export const phoneChangeCancelled = emailAbout('PhoneNumberChangeCancelled', {
  en: (facts) => ({
    subject: `The change of your phone number at ${facts.organization} was cancelled`,
    lead: 'Codes to sign in go to the phone to which they went before.',
    facts: happened(facts),
    paragraphs:
      facts.event.data.reason === 'cancel-link'
        ? [
            'All sessions were ended. Choose a new password when you sign in again: whoever changed the number knew it.',
          ]
        : [],
  }),
  nl: (facts) => ({
    subject: `De wijziging van je telefoonnummer bij ${facts.organization} is teruggedraaid`,
    lead: 'Codes om in te loggen gaan weer naar de telefoon waar ze eerder heen gingen.',
    facts: happened(facts),
    paragraphs:
      facts.event.data.reason === 'cancel-link'
        ? [
            'Alle sessies zijn beëindigd. Kies een nieuw wachtwoord als je weer inlogt: wie het nummer wijzigde, kende het oude.',
          ]
        : [],
  }),
});
