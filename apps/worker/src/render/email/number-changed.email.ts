import { maskNumber } from '@sallyport/domain';
import { emailAbout, required } from '../about';
import { formatTime } from '../format-time';
import { happened } from '../happened';

/** With the link that undoes it, for anyone who lost the account to somebody with another phone. */
export const numberChanged = emailAbout('PhoneNumberChanged', {
  en: (facts) => {
    const { phone, previousPhone, cancellableUntil } = facts.event.data;
    return {
      subject: `The phone number of your ${facts.organization} account was changed`,
      lead: 'Codes to sign in now go to another phone.',
      facts: [
        ['Old number', previousPhone === null ? 'None' : maskNumber(previousPhone)],
        ['New number', maskNumber(phone)],
        ...happened(facts),
      ],
      paragraphs: [
        'This was you? Nothing to do.',
        `If not, undo it. That ends all sessions and asks for a new password. It works until ${formatTime(cancellableUntil, facts.recipient)}.`,
      ],
      action: { label: 'Undo', url: required(facts.link, 'link') },
    };
  },
  nl: (facts) => {
    const { phone, previousPhone, cancellableUntil } = facts.event.data;
    return {
      subject: `Het telefoonnummer van je account bij ${facts.organization} is gewijzigd`,
      lead: 'Codes om in te loggen gaan nu naar een andere telefoon.',
      facts: [
        ['Oude nummer', previousPhone === null ? 'Geen' : maskNumber(previousPhone)],
        ['Nieuwe nummer', maskNumber(phone)],
        ...happened(facts),
      ],
      paragraphs: [
        'Was jij dit? Dan hoef je niets te doen.',
        `Zo niet, draai het dan terug. Dat beëindigt alle sessies en vraagt om een nieuw wachtwoord. Het kan tot ${formatTime(cancellableUntil, facts.recipient)}.`,
      ],
      action: { label: 'Terugdraaien', url: required(facts.link, 'link') },
    };
  },
});
