import { emailAbout } from '../about';
import { formatTime } from '../format-time';

/** Too many wrong answers from devices that are not known. */
export const lockedOut = emailAbout('UserLockedOut', {
  en: ({ organization, event, at, recipient }) => {
    const { until } = event.data;
    return {
      subject: `Sign-in to your ${organization} account is locked`,
      lead: 'There were too many wrong passwords or codes, so new devices cannot sign in for a while.',
      facts: [
        ['Locked since', formatTime(at, recipient)],
        ['Locked until', until === null ? 'An administrator lifts it' : formatTime(until, recipient)],
      ],
      paragraphs: [
        'This was you? Wait, or sign in on a device that you use often.',
        'If not, somebody is guessing. A password that you use nowhere else keeps them out.',
      ],
    };
  },
  nl: ({ organization, event, at, recipient }) => {
    const { until } = event.data;
    return {
      subject: `Je bent buitengesloten van je account bij ${organization}`,
      lead: 'Er waren te veel onjuiste wachtwoorden of codes. Nieuwe apparaten kunnen daarom tijdelijk niet inloggen.',
      facts: [
        ['Buitengesloten sinds', formatTime(at, recipient)],
        ['Buitengesloten tot', until === null ? 'Een beheerder dat opheft' : formatTime(until, recipient)],
      ],
      paragraphs: [
        'Was jij dit? Wacht even, of log in op een apparaat dat je vaak gebruikt.',
        'Zo niet, dan probeert iemand je wachtwoord of code te raden. Met een wachtwoord dat je nergens anders gebruikt, komt die er niet in.',
      ],
    };
  },
});
