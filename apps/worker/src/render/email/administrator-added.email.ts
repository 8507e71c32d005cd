import type { InEveryLanguage, Role } from '@sallyport/domain';
import { emailAbout } from '../about';
import { formatTime } from '../format-time';
import { personRows } from '../person-rows';

const roles: InEveryLanguage<Record<Role, string>> = {
  en: { member: 'Member', administrator: 'Administrator', auditor: 'Auditor', analyst: 'Analyst' },
  nl: { member: 'Lid', administrator: 'Beheerder', auditor: 'Auditor', analyst: 'Analist' },
};

/** To the administrators before: whoever took over one of them must not make another one unseen. */
export const administratorAdded = emailAbout(['UserRegistered', 'UserRoleChanged'], {
  en: ({ organization, event, at, recipient, subject, actor }) => ({
    subject: `${organization} has a new administrator or auditor`,
    lead: `Somebody can now see and change more at ${organization}.`,
    facts: [
      ...personRows(subject, 'en'),
      ['Role', roles.en[event.data.role]],
      ['Changed by', actor ?? 'You'],
      ['Time', formatTime(at, recipient)],
    ],
    paragraphs: [
      'If no administrator meant this, sign in, change the role and end the sessions of that person.',
    ],
  }),
  nl: ({ organization, event, at, recipient, subject, actor }) => ({
    subject: `${organization} heeft een nieuwe beheerder of auditor`,
    lead: `Iemand kan nu meer zien en wijzigen bij ${organization}.`,
    facts: [
      ...personRows(subject, 'nl'),
      ['Rol', roles.nl[event.data.role]],
      ['Gewijzigd door', actor ?? 'Jou'],
      ['Tijd', formatTime(at, recipient)],
    ],
    paragraphs: [
      'Heeft geen beheerder dit bedoeld, log dan in, wijzig de rol en beëindig de sessies van die persoon.',
    ],
  }),
});
