import { emailAbout, required } from '../about';
import { formatTime } from '../format-time';

/** The link to choose a new password, asked for or after a sign-in was reported. */
export const passwordResetRequested = emailAbout('PasswordResetRequested', {
  en: ({ organization, event, recipient, link }) => {
    const reported = event.data.purpose === 'sign-in-reported';
    return {
      subject: `Choose a new password for ${organization}`,
      lead: reported
        ? 'You told us of a sign-in that was not yours. Your old password no longer opens anything.'
        : 'Somebody asked for a new password for your account.',
      facts: [['The link works until', formatTime(event.data.expiresAt, recipient)]],
      paragraphs: reported ? [] : ['If this was not you, nothing is to do: your password stays as it is.'],
      action: { label: 'Choose a new password', url: required(link, 'link') },
    };
  },
  nl: ({ organization, event, recipient, link }) => {
    const reported = event.data.purpose === 'sign-in-reported';
    return {
      subject: `Kies een nieuw wachtwoord voor ${organization}`,
      lead: reported
        ? 'Je meldde dat er is ingelogd zonder dat jij het was. Met je oude wachtwoord kan niemand meer inloggen.'
        : 'Iemand vroeg een nieuw wachtwoord aan voor je account.',
      facts: [['De link werkt tot', formatTime(event.data.expiresAt, recipient)]],
      paragraphs: reported
        ? []
        : ['Was jij dit niet, dan hoef je niets te doen: je wachtwoord blijft zoals het is.'],
      action: { label: 'Kies een nieuw wachtwoord', url: required(link, 'link') },
    };
  },
});
