import { emailAbout, required } from '../about';
import { formatTime } from '../format-time';

/** An administrator made an account for somebody, who now chooses its password. */
export const invitation = emailAbout('PasswordResetRequested', {
  en: ({ organization, event, recipient, actor, link }) => ({
    subject: `You are invited to ${organization}`,
    lead: actor
      ? `${actor} made an account for you at ${organization}.`
      : `You have an account at ${organization}.`,
    facts: [
      ['You sign in as', recipient.email],
      ['The link works until', formatTime(event.data.expiresAt, recipient)],
    ],
    action: { label: 'Choose your password', url: required(link, 'link') },
  }),
  nl: ({ organization, event, recipient, actor, link }) => ({
    subject: `Je bent uitgenodigd bij ${organization}`,
    lead: actor
      ? `${actor} heeft een account voor je gemaakt bij ${organization}.`
      : `Je hebt een account bij ${organization}.`,
    facts: [
      ['Je logt in als', recipient.email],
      ['De link werkt tot', formatTime(event.data.expiresAt, recipient)],
    ],
    action: { label: 'Kies je wachtwoord', url: required(link, 'link') },
  }),
});
