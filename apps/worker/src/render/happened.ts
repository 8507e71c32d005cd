import type { InEveryLanguage } from '@sallyport/domain';
import type { MessageFacts } from '../facts/message-facts';
import { originRows } from './describe-origin';
import { formatTime } from './format-time';

const time: InEveryLanguage<string> = { en: 'Time', nl: 'Tijd' };

/** When and from where it was done, as rows of a message. */
export const happened = ({ at, origin, recipient }: MessageFacts): [string, string][] => [
  ...originRows(origin, recipient.language),
  [time[recipient.language], formatTime(at, recipient)],
];

/** What to do about something that one did not do oneself. */
export const NOT_YOU: InEveryLanguage<string> = {
  en: 'If this was not you, change your password at once and end the sessions that you do not know.',
  nl: 'Was jij dit niet, wijzig dan meteen je wachtwoord en log de sessies uit die je niet kent.',
};
