import { emailAbout } from '../about';
import { formatTime } from '../format-time';

/** To all administrators. It names nobody: the person is gone. */
export const userErased = emailAbout('UserErased', {
  en: ({ organization, at, recipient, actor }) => ({
    subject: `A user of ${organization} was erased`,
    lead: 'The account and all personal data of a user were erased. This cannot be undone.',
    facts: [
      ['Erased by', actor ?? 'You'],
      ['Time', formatTime(at, recipient)],
    ],
    paragraphs: ['If no administrator meant this, find out who is signed in as the one named here.'],
  }),
  nl: ({ organization, at, recipient, actor }) => ({
    subject: `Een gebruiker van ${organization} is gewist`,
    lead: 'Het account en alle persoonsgegevens van een gebruiker zijn gewist. Dit kan niet ongedaan worden gemaakt.',
    facts: [
      ['Gewist door', actor ?? 'Jou'],
      ['Tijd', formatTime(at, recipient)],
    ],
    paragraphs: ['Heeft geen beheerder dit bedoeld, zoek dan uit wie is ingelogd als de hier genoemde.'],
  }),
});
