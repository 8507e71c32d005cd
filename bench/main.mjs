/**
 * Ours beside better-auth, in turn, on this machine: `npm run bench` in the root. Prints a table of rates and ratios, and
 * writes it with the machine to results/<date>.json. BENCH_SMOKE=1 tries the harness with a few requests of each kind.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { machine } from './lib/machine.mjs';
import { measure, median, spread } from './lib/measure.mjs';
import { untilReady } from './lib/totp.mjs';
import { printTable } from './print-table.mjs';
import { rowsOf } from './rows.mjs';
import { BetterAuth } from './subjects/better-auth.mjs';
import { PlainServer } from './subjects/plain-server.mjs';
import { Sallyport } from './subjects/sallyport.mjs';

const isSmoke = process.env.BENCH_SMOKE === '1';
const rounds = isSmoke ? 1 : Number(process.env.BENCH_ROUNDS ?? 3);
const peopleCount = isSmoke ? 8 : Number(process.env.BENCH_PEOPLE ?? 160);
const scale = isSmoke ? 0.002 : 1;
const WIDTH = 8;
const basePort = 3_900;

const everybody = (prefix, count) =>
  Array.from({ length: count }, (_, index) => ({ email: `${prefix}-${index}@acme.example` }));

/** One subject with people of its own. */
async function prepare(subject) {
  const [people, listers] = [everybody('user', peopleCount), everybody('lister', isSmoke ? 1 : 8)];
  await subject.prepare(people, listers);
  return { subject, rows: rowsOf({ people, listers, scale }) };
}

async function measureRow({ subject }, { items, slowerItems = items, width = WIDTH, codes, first, work }) {
  const some = subject.name === 'sallyport' ? items : slowerItems;
  if (first) await spread(some, width, first(subject));
  if (codes) await untilReady(some.map(({ app }) => app));
  return measure({ server: subject.server, items: some, width, work: work(subject) });
}

const yardsticks = [
  { key: 'hash', title: 'the hash alone', server: 'hash', times: 200, width: 8 },
  { key: 'hash32', title: 'the hash alone, 32 at once', server: 'hash', times: 200, width: 32 },
  { key: 'hello', title: 'Nest + Fastify "hello"', server: 'hello', times: 20_000, width: 8 },
];

const subjects = [new Sallyport(), new BetterAuth()];
const plain = {
  hash: new PlainServer('hash', 'hash.mjs', '/'),
  hello: new PlainServer('hello', 'nest-hello.mjs', '/hello'),
};
const found = {};
const note = (key, name, result) => ((found[key] ??= {})[name] ??= []).push(result);

for (const [index, each] of [...subjects, ...Object.values(plain)].entries())
  await each.start(basePort + index);
const atRest = subjects[0].server.memoryMegabytes();
try {
  const prepared = [];
  for (const subject of subjects) prepared.push(await prepare(subject));
  for (let round = 0; round < rounds; round++) {
    for (const { key, server, times, width } of yardsticks) {
      const items = Array.from({ length: isSmoke ? WIDTH : times });
      const result = await measure({
        server: plain[server].server,
        items,
        width,
        work: () => plain[server].ask(),
      });
      note(key, 'yardstick', result);
    }
    for (const index of prepared[0].rows.keys()) {
      for (const one of prepared) {
        const row = one.rows[index];
        note(row.key, one.subject.name, await measureRow(one, row));
      }
    }
  }

  const medians = (results) => ({
    perSecond: median(results.map(({ perSecond }) => perSecond)),
    cpuEach: median(results.map(({ cpuEach }) => cpuEach)),
  });
  const titles = [...yardsticks, ...prepared[0].rows].map(({ key, title }) => [key, title]);
  const table = titles.map(([key, title]) => ({
    key,
    title,
    ...Object.fromEntries(Object.entries(found[key]).map(([name, results]) => [name, medians(results)])),
  }));
  const memory = { atRest, afterAll: subjects[0].server.memoryMegabytes() };
  const start = subjects[0].server.startMilliseconds;
  printTable(table);
  console.log(
    `\nstart on an empty folder: ${start} ms; memory at rest: ${memory.atRest} MB, after all: ${memory.afterAll} MB`,
  );
  if (!isSmoke) {
    const folder = join(import.meta.dirname, 'results');
    mkdirSync(folder, { recursive: true });
    const file = join(folder, `${new Date().toISOString().slice(0, 10)}.json`);
    writeFileSync(file, `${JSON.stringify({ ...machine(), rounds, start, memory, table }, null, 2)}\n`);
    console.log(`written to ${file}`);
  }
} finally {
  for (const each of [...subjects, ...Object.values(plain)]) await each.stop();
}
