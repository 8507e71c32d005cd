import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorsPart } from './errors-part';
import { eventsPart } from './events-part';
import { withMadeParts } from './made-part';
import { privilegesPart } from './privileges-part';
import { signInPart } from './sign-in-part';

const parts: Readonly<Record<string, readonly (() => string)[]>> = {
  'architecture.md': [signInPart],
  'events.md': [eventsPart],
  'http.md': [privilegesPart, errorsPart],
};

/** Each page with generated parts: as it is, and as the code says it should be. */
export const pages = Object.entries(parts).map(([name, made]) => {
  const file = join(__dirname, '..', name);
  const stands = readFileSync(file, 'utf8');
  return {
    name,
    file,
    stands,
    made: withMadeParts(
      stands,
      made.map((part) => part()),
    ),
  };
});
