import { emailAbout, required } from '../about';
import { formatTime } from '../format-time';

/** An administrator made an account for somebody, who now chooses its password. */
export const invitation = emailAbout(
  'PasswordResetRequested',
  ({ organization, event, recipient, actor, link }) => ({
    subject: `You are invited to ${organization}`,
    lead: actor
      ? `${actor} made an account for you at ${organization}.`
      : `You have an account at ${organization}.`,
    facts: [
      ['You sign in as', recipient.email],
      ['The link works until', formatTime(event.data.expiresAt, recipient.timeZone)],
    ],
    action: { label: 'Choose your password', url: required(link, 'link') },
  }),
);
