import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorsPart } from './errors-part';
import { eventsPart } from './events-part';
import { withMadePart } from './made-part';

const parts: Readonly<Record<string, () => string>> = {
  'events.md': eventsPart,
  'http.md': errorsPart,
};

/** Each page with a made part: as it stands, and as the code says it should. */
export const pages = Object.entries(parts).map(([name, part]) => {
  const file = join(__dirname, '..', name);
  const stands = readFileSync(file, 'utf8');
  return { name, file, stands, made: withMadePart(stands, part()) };
});
