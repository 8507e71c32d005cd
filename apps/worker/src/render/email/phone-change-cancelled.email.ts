import { emailAbout } from '../about';
import { formatTime } from '../format-time';
import { happened } from '../happened';

/** A change of number that was pending or made is undone. One that was made is followed by a new password. */
export const phoneChangeCancelled = emailAbout('PhoneNumberChangeCancelled', {
  en: (facts) => {
    const { frozenUntil } = facts.event.data;
    return {
      subject: `The change of your phone number at ${facts.organization} was cancelled`,
      lead: 'Codes to sign in go to the phone to which they went before.',
      facts: happened(facts),
      paragraphs:
        frozenUntil === null
          ? []
          : [
              'All sessions were ended. Whoever changed the number knew your password, so it no longer works: you get a link to choose a new one in a separate e-mail.',
              `Until ${formatTime(frozenUntil, facts.recipient)} you need a second factor other than SMS to change your second factors.`,
            ],
    };
  },
  nl: (facts) => {
    const { frozenUntil } = facts.event.data;
    return {
      subject: `De wijziging van je telefoonnummer bij ${facts.organization} is teruggedraaid`,
      lead: 'Codes om in te loggen gaan weer naar de telefoon waar ze eerder heen gingen.',
      facts: happened(facts),
      paragraphs:
        frozenUntil === null
          ? []
          : [
              'Alle sessies zijn beëindigd. Wie het nummer wijzigde, kende je wachtwoord. Dat werkt daarom niet meer: in een aparte e-mail krijg je een link om een nieuw te kiezen.',
              `Tot ${formatTime(frozenUntil, facts.recipient)} heb je een andere tweede factor dan sms nodig om je tweede factoren te wijzigen.`,
            ],
    };
  },
});
