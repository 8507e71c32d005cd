import { emailAbout } from '../about';

/** What the organization chose: the codes themselves, or the notice that they were shown. */
export const backupCodes = emailAbout('BackupCodesGenerated', ({ organization, event }) => {
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
});
