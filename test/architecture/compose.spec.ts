import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeConfig } from '@sallyport/config';

const root = join(__dirname, '../..');
const compose = readFileSync(join(root, 'docker-compose.yml'), 'utf8');
const example = readFileSync(join(root, '.env.example'), 'utf8');
const settings = describeConfig({}).variables.map(({ name }) => name);
const all = (text: string, pattern: RegExp) => Array.from(text.matchAll(pattern), ([, found]) => found ?? '');

/** The lines of a part of the file, or of a service. */
function partOf(name: string, indent = ''): string {
  const [, lines] = new RegExp(`^${indent}${name}:.*\\n((?:${indent} +.*\\n|\\n)*)`, 'm').exec(compose) ?? [];
  if (lines === undefined) throw new Error(`there is no ${name}`);
  return lines;
}

it('each server is of a version that is named', () => {
  const images = all(compose, /^ +image: (\S+)$/gm);
  expect(images).toHaveLength(4);
  expect(images.filter((image) => image !== 'sallyport' && !/:\d+(\.\d+)+$/.test(image))).toEqual([]);
});

it('each process of ours is a program that is built', () => {
  const programs = all(compose, /command: \[node, (dist\/\S+)\]/g);
  expect(programs).toHaveLength(3);
  const sources = programs.map((path) => path.replace(/^dist\//, '').replace(/\.js$/, '.ts'));
  expect(sources.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

it('waits for servers that tell whether they are there, by the names that they are called by', () => {
  const awaited = all(compose, /^ +(\w+): \{ condition: service_healthy \}/gm);
  const called = all(partOf('x-sallyport'), /^ +\w+_UR[LI]: \w+:\/\/(?:[^@\s]+@)?(\w+):/gm);
  expect(called.toSorted()).toEqual(awaited.toSorted());
  expect(awaited.filter((server) => !partOf(server, '  ').includes('healthcheck:'))).toEqual([]);
});

it('every volume that is used is one that is declared', () => {
  const used = all(compose, /^ +- (\w+):\//gm);
  expect(used.toSorted()).toEqual(all(partOf('volumes'), /^ {2}(\w+):$/gm).toSorted());
});

it('compose and .env.example name settings that there are', () => {
  const named = [
    ...all(partOf('x-sallyport'), /^ +([A-Z][A-Z_]+):/gm),
    ...all(example, /^#?([A-Z][A-Z_]+)=/gm),
  ];
  expect(named.length).toBeGreaterThan(15);
  expect(named.filter((name) => !settings.includes(name))).toEqual([]);
});
