import type { MessageFacts } from '../facts/message-facts';
import { originRows } from './describe-origin';
import { formatTime } from './format-time';

/** When and from where it was done, as rows of a message. */
export const happened = ({ at, origin, recipient }: MessageFacts): [string, string][] => [
  ...originRows(origin),
  ['Time', formatTime(at, recipient.timeZone)],
];

/** What to do about something that one did not do oneself. */
export const NOT_YOU =
  'If this was not you, change your password at once and end the sessions that you do not know.';
