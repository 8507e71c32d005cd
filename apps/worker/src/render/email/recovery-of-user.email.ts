import { emailAbout } from '../about';
import { formatTime } from '../format-time';
import { personRows } from '../person-rows';

/** To administrators: they may know that the person did not ask for it. */
export const recoveryOfUser = emailAbout('RecoveryRequested', {
  en: ({ organization, event, at, recipient, subject, actor }) => ({
    subject: `Recovery of an account at ${organization} was requested`,
    lead: {
      user: 'Somebody with the password of this account asked to recover it.',
      administrator: 'An administrator started a recovery of this account.',
      operator: 'An operator of this service started a recovery of this account.',
    }[event.data.requestedBy],
    facts: [
      ...personRows(subject, 'en'),
      ...(event.data.requestedBy === 'administrator' ? [['Started by', actor ?? 'You'] as const] : []),
      ['Second factors are removed on', formatTime(event.data.dueAt, recipient)],
      ['Time', formatTime(at, recipient)],
    ],
    paragraphs: [
      'If the person does not expect this, cancel it on the page of your users: any administrator but the person can.',
    ],
  }),
  nl: ({ organization, event, at, recipient, subject, actor }) => ({
    subject: `Er is gevraagd om herstel van een account bij ${organization}`,
    lead: {
      user: 'Iemand met het wachtwoord van dit account vroeg om herstel ervan.',
      administrator: 'Een beheerder startte het herstel van dit account.',
      operator: 'Een systeembeheerder van deze dienst startte het herstel van dit account.',
    }[event.data.requestedBy],
    facts: [
      ...personRows(subject, 'nl'),
      ...(event.data.requestedBy === 'administrator' ? [['Gestart door', actor ?? 'Jou'] as const] : []),
      ['Tweede factoren worden verwijderd op', formatTime(event.data.dueAt, recipient)],
      ['Tijd', formatTime(at, recipient)],
    ],
    paragraphs: [
      'Verwacht deze persoon dit niet, annuleer het dan op de pagina met gebruikers: elke andere beheerder kan dat.',
    ],
  }),
});
