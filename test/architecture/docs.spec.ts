import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { pages } from '../../docs/tools/pages';

const root = join(__dirname, '../..');
const read = (page: string) => readFileSync(join(root, page), 'utf8');
const handWritten = ['SECURITY.md', 'docs/asvs.md', 'docs/threat-model.md', 'docs/events.md', 'docs/http.md'];

/** Paths of ours that a page names, wherever it names them; a spec without a folder is one of a threat. */
function filesNamedIn(page: string): string[] {
  const names = Array.from(read(page).matchAll(/`([^`\s]+)`/g), ([, name]) => name as string);
  const paths = names.filter((name) => /^(apps|libs|test|docs)\/\S+\.\w+$/.test(name) && !name.includes('*'));
  const specs = names.filter((name) => /^[\w-]+\.e2e-spec\.ts$/.test(name));
  return [...paths, ...specs.map((spec) => `test/threats/${spec}`)];
}

/** What a page links to, but for other sites and places within itself. */
const linksIn = (page: string): string[] =>
  Array.from(read(page).matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g), ([, target]) =>
    normalize(join(dirname(page), target as string)),
  );

const specsIn = (folder: string): string[] =>
  readdirSync(join(root, folder))
    .filter((file) => file.endsWith('.e2e-spec.ts'))
    .map((file) => `${folder}/${file}`);

it.each(pages)('the tables of $name are what the code says: npm run docs:tables', ({ stands, made }) =>
  expect(stands).toBe(made),
);

it.each(handWritten)('%s names files that exist', (page) => {
  const missing = [...filesNamedIn(page), ...linksIn(page)].filter((file) => !existsSync(join(root, file)));
  expect(missing).toEqual([]);
});

it.each(['test/threats', 'test/faults'])('the threat model names every test of %s', (folder) => {
  const named = new Set(filesNamedIn('docs/threat-model.md'));
  expect(specsIn(folder)).not.toEqual([]);
  expect(specsIn(folder).filter((spec) => !named.has(spec))).toEqual([]);
});

describe('ASVS', () => {
  const page = read('docs/asvs.md');
  const lines = Array.from(page.matchAll(/^\| (\d+)\.(\d+)\.(\d+) +\|[^|]+\| (yes|part|no|n\/a) +\|/gm));
  const of = (chapter: number, met?: string) =>
    lines.filter(([, one, , , said]) => Number(one) === chapter && (met === undefined || said === met))
      .length;

  // OWASP ASVS 5.0.0, levels 1 and 2: how many requirements each section of the chapters has.
  const sections = {
    6: { 1: 3, 2: 12, 3: 4, 4: 4, 5: 5, 6: 3, 8: 4 },
    7: { 1: 3, 2: 4, 3: 2, 4: 5, 5: 2, 6: 2 },
    8: { 1: 2, 2: 3, 3: 1, 4: 1 },
    10: { 1: 2, 2: 2, 3: 4, 4: 11, 5: 5, 6: 2, 7: 3 },
    16: { 1: 1, 2: 5, 3: 4, 4: 3, 5: 3 },
  };
  const wanted = Object.entries(sections).flatMap(([chapter, counts]) =>
    Object.entries(counts).flatMap(([section, count]) =>
      Array.from({ length: count }, (_, index) => `${chapter}.${section}.${index + 1}`),
    ),
  );

  it('each requirement of the five chapters has its line, in order', () =>
    expect(lines.map(([, ...parts]) => parts.slice(0, 3).join('.'))).toEqual(wanted));

  it.each(Object.keys(sections).map(Number))('the sums of chapter %d are right', (chapter) => {
    const sums = [of(chapter), ...['yes', 'part', 'no', 'n/a'].map((met) => of(chapter, met))];
    expect(page.replace(/ +/g, ' ')).toContain(`| ${chapter} | ${sums.join(' | ')} |`);
  });
});
