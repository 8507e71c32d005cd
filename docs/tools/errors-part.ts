import { errorCodes } from '@sallyport/contracts';
import { table } from './made-part';

/** Every error code there is, from the table that answers are made of. */
export function errorsPart(): string {
  const rows = Object.entries(errorCodes)
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([code, { status, title, sentence }]) => [`\`${code}\``, String(status), title, sentence]);
  return table(['code', 'status', 'title', 'meaning, and what to do'], rows);
}
