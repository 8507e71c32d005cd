import { emailAbout, required } from '../about';
import { formatTime } from '../format-time';

/** Too many wrong answers from devices that are not trusted. The link opens the password again, and no session. */
export const lockedOut = emailAbout('LockoutLiftRequested', {
  en: ({ organization, event, at, recipient, link }) => ({
    subject: `Sign-in to your ${organization} account is locked`,
    lead: 'There were too many wrong passwords or codes, so devices that are not trusted cannot sign in for a while.',
    facts: [
      ['Locked since', formatTime(at, recipient)],
      ['Locked until', formatTime(event.data.lockedUntil, recipient)],
    ],
    paragraphs: [
      'This was you? Unlock your account, wait, or sign in on a trusted device.',
      `The link works once, until ${formatTime(event.data.expiresAt, recipient)}. It allows passwords again, but not codes.`,
      'If not, somebody is guessing. A password that you use nowhere else keeps them out.',
    ],
    action: { label: 'Unlock account', url: required(link, 'link') },
  }),
  nl: ({ organization, event, at, recipient, link }) => ({
    subject: `Je bent buitengesloten van je account bij ${organization}`,
    lead: 'Er waren te veel onjuiste wachtwoorden of codes. Apparaten die niet worden vertrouwd kunnen daarom tijdelijk niet inloggen.',
    facts: [
      ['Buitengesloten sinds', formatTime(at, recipient)],
      ['Buitengesloten tot', formatTime(event.data.lockedUntil, recipient)],
    ],
    paragraphs: [
      'Was jij dit? Hef de buitensluiting op, wacht even, of log in op een vertrouwd apparaat.',
      `De link werkt één keer, tot ${formatTime(event.data.expiresAt, recipient)}. Daarna kun je weer een wachtwoord invullen, maar nog geen code.`,
      'Zo niet, dan probeert iemand je wachtwoord of code te raden. Met een wachtwoord dat je nergens anders gebruikt, komt die er niet in.',
    ],
    action: { label: 'Buitensluiting opheffen', url: required(link, 'link') },
  }),
});
