import { emailAbout } from '../about';

/** What the organization chose: the codes themselves, or the notice that they were shown. */
export const backupCodes = emailAbout('BackupCodesGenerated', {
  en: ({ organization, event }) => {
    const { codes, email } = event.data;
    const subject = `Your backup codes for ${organization}`;
    if (email === 'notice') {
      return {
        subject,
        lead: `You were shown ${codes.length} backup codes for when your phone is not at hand.`,
        paragraphs: [
          'Keep them where your phone is not. You can see and print them again on your security page.',
        ],
      };
    }
    return {
      subject,
      lead: 'These codes sign you in when your phone is not at hand.',
      facts: codes.map((code, index) => [`Code ${index + 1}`, code]),
      paragraphs: ['Each works once. Print them, keep them where your phone is not, and delete this e-mail.'],
    };
  },
  nl: ({ organization, event }) => {
    const { codes, email } = event.data;
    const subject = `Je back-upcodes voor ${organization}`;
    if (email === 'notice') {
      return {
        subject,
        lead: `Er zijn je ${codes.length} back-upcodes getoond, voor als je je telefoon niet hebt.`,
        paragraphs: [
          'Bewaar ze niet bij je telefoon. Onder Tweestapsverificatie kun je ze opnieuw tonen en afdrukken.',
        ],
      };
    }
    return {
      subject,
      lead: 'Met deze codes log je in als je je telefoon niet hebt.',
      facts: codes.map((code, index) => [`Code ${index + 1}`, code]),
      paragraphs: [
        'Elke code werkt één keer. Druk ze af, bewaar ze niet bij je telefoon en verwijder deze e-mail.',
      ],
    };
  },
});
