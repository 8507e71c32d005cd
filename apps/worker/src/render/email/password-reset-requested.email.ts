import { emailAbout, required } from '../about';
import { formatTime } from '../format-time';

/** The link to choose a new password, asked for or after a sign-in was reported. */
export const passwordResetRequested = emailAbout(
  'PasswordResetRequested',
  ({ organization, event, recipient, link }) => {
    const reported = event.data.purpose === 'sign-in-reported';
    return {
      subject: `Choose a new password for ${organization}`,
      lead: reported
        ? 'You told us of a sign-in that was not yours. Your old password no longer opens anything.'
        : 'Somebody asked for a new password for your account.',
      facts: [['The link works until', formatTime(event.data.expiresAt, recipient.timeZone)]],
      paragraphs: reported ? [] : ['If this was not you, nothing is to do: your password stays as it is.'],
      action: { label: 'Choose a new password', url: required(link, 'link') },
    };
  },
);
