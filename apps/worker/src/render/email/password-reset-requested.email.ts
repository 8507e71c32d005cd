import type { InEveryLanguage } from '@sallyport/domain';
import type { FactsAbout } from '../../facts/message-facts';
import { emailAbout, required } from '../about';
import { formatTime } from '../format-time';

type Purpose = FactsAbout<'PasswordResetRequested'>['event']['data']['purpose'];

/** Why a password was put out of use; what is not here was only asked for. */
const outOfUse: InEveryLanguage<Partial<Record<Purpose, string>>> = {
  en: {
    'sign-in-reported':
      'You reported a sign-in that was not yours. Your old password no longer opens anything.',
    'phone-change-cancelled':
      'A change of your phone number was undone. Your old password no longer opens anything.',
  },
  nl: {
    'sign-in-reported':
      'Je meldde dat er is ingelogd zonder dat jij het was. Met je oude wachtwoord kan niemand meer inloggen.',
    'phone-change-cancelled':
      'Een wijziging van je telefoonnummer is teruggedraaid. Met je oude wachtwoord kan niemand meer inloggen.',
  },
};

/** The link to choose a new password, because it was asked for or because the old one is out of use. */
export const passwordResetRequested = emailAbout('PasswordResetRequested', {
  en: ({ organization, event, recipient, link }) => {
    const reason = outOfUse.en[event.data.purpose];
    return {
      subject: `Choose a new password for ${organization}`,
      lead: reason ?? 'Somebody asked for a new password for your account.',
      facts: [['The link works until', formatTime(event.data.expiresAt, recipient)]],
      paragraphs: reason ? [] : ['If this was not you, nothing is to do: your password stays as it is.'],
      action: { label: 'Choose a new password', url: required(link, 'link') },
    };
  },
  nl: ({ organization, event, recipient, link }) => {
    const reason = outOfUse.nl[event.data.purpose];
    return {
      subject: `Kies een nieuw wachtwoord voor ${organization}`,
      lead: reason ?? 'Iemand vroeg een nieuw wachtwoord aan voor je account.',
      facts: [['De link werkt tot', formatTime(event.data.expiresAt, recipient)]],
      paragraphs: reason
        ? []
        : ['Was jij dit niet, dan hoef je niets te doen: je wachtwoord blijft zoals het is.'],
      action: { label: 'Kies een nieuw wachtwoord', url: required(link, 'link') },
    };
  },
});
