/** Regenerates the tables in `docs/`: `npm run docs:tables`. A spec holds that they are fresh. */
import { writeFileSync } from 'node:fs';
import { pages } from './pages';

for (const { file, stands, made } of pages) if (made !== stands) writeFileSync(file, made);
