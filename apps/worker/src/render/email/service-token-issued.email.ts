import { emailAbout } from '../about';
import { formatTime } from '../format-time';

/** To all administrators: a token acts for the organization after the one who issued it is gone. */
export const serviceTokenIssued = emailAbout('ServiceTokenIssued', {
  en: ({ organization, event, at, recipient, actor }) => {
    const { name, scopes, expiresAt } = event.data;
    return {
      subject: `A service token of ${organization} was issued`,
      lead: `A program can now act for ${organization}.`,
      facts: [
        ['Token', name],
        ['Scopes', scopes.join(', ') || 'None'],
        ['Works until', expiresAt === null ? 'It is revoked' : formatTime(expiresAt, recipient)],
        ['Issued by', actor ?? 'You'],
        ['Time', formatTime(at, recipient)],
      ],
      paragraphs: ['If no administrator meant this, sign in and revoke the token.'],
    };
  },
  nl: ({ organization, event, at, recipient, actor }) => {
    const { name, scopes, expiresAt } = event.data;
    return {
      subject: `Er is een servicetoken van ${organization} uitgegeven`,
      lead: `Een programma kan nu handelen namens ${organization}.`,
      facts: [
        ['Token', name],
        ['Rechten', scopes.join(', ') || 'Geen'],
        ['Werkt tot', expiresAt === null ? 'Het wordt ingetrokken' : formatTime(expiresAt, recipient)],
        ['Uitgegeven door', actor ?? 'Jou'],
        ['Tijd', formatTime(at, recipient)],
      ],
      paragraphs: ['Heeft geen beheerder dit bedoeld, log dan in en trek het token in.'],
    };
  },
});
