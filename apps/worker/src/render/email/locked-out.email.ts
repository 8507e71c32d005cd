import { emailAbout } from '../about';
import { formatTime } from '../format-time';

/** Too many wrong answers from devices that are not known. */
export const lockedOut = emailAbout('UserLockedOut', ({ organization, event, at, recipient }) => {
  const { until } = event.data;
  return {
    subject: `Sign-in to your ${organization} account is locked`,
    lead: 'There were too many wrong passwords or codes, so new devices cannot sign in for a while.',
    facts: [
      ['Locked since', formatTime(at, recipient.timeZone)],
      ['Locked until', until === null ? 'An administrator lifts it' : formatTime(until, recipient.timeZone)],
    ],
    paragraphs: [
      'This was you? Wait, or sign in on a device that you use often.',
      'If not, somebody is guessing. A password that you use nowhere else keeps them out.',
    ],
  };
});
