/**
 * How cost grows with people and events: `node growth/growth.mjs [people...]`, by default 1,000, 10,000 and 100,000, who
 * leave some 31 events each. The same work at each size, on people chosen from all; CPU of the server each, since that
 * is what size can change.
 */
import { execFileSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { v5 } from 'uuid';
import { measure, spread } from '../lib/measure.mjs';
import { Authenticator, untilReady } from '../lib/totp.mjs';
import { Sallyport } from '../subjects/sallyport.mjs';

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1_000, 10_000, 100_000];
const SAMPLE = Math.min(200, ...sizes);
const root = join(import.meta.dirname, '../..');
const port = 3_950;

/** A token of the original with the id of a copy in it: a prefix, the 16 bytes of an id, the secret. */
function copiedToken(token, index) {
  const bytes = Buffer.from(token.slice(3), 'base64url');
  const hex = bytes.toString('hex', 0, 16);
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  const copied = Buffer.from(v5(String(index), id).replaceAll('-', ''), 'hex');
  return token.slice(0, 3) + Buffer.concat([copied, bytes.subarray(16)]).toString('base64url');
}

const copyOf = (original, index) => ({
  email: `copy-${index}@acme.example`,
  session: copiedToken(original.session, index),
  device: copiedToken(original.device, index),
  app: Object.assign(new Authenticator(original.app.seed), { last: original.app.last }),
});

async function untilProjected(subject, position) {
  for (;;) {
    const reply = await subject.client.call('GET', `/v1/users?after=${position}`, { headers: subject.admin });
    if (reply.status === 200) return;
    if (reply.status !== 503) throw new Error(JSON.stringify(reply.body));
  }
}

/** Each measurement in CPU milliseconds of the server. */
async function measureAt(people) {
  const subject = new Sallyport();
  const original = { email: 'original@acme.example' };
  await subject.start(port);
  try {
    await subject.prepare([original], []);
    await subject.begin(original);
    await subject.answerTotp(original);
    await subject.halt();
    const fill = [
      '--require',
      join(root, 'libs/testing/run-ts.cjs'),
      join(import.meta.dirname, 'fill-log.ts'),
    ];
    const events = Number(
      execFileSync(process.execPath, [...fill, subject.folder, original.email, String(people)], {
        cwd: root,
      }),
    );
    await subject.start(port);
    await untilProjected(subject, events);

    const chosen = new Set();
    while (chosen.size < SAMPLE) chosen.add(randomInt(people));
    const sample = [...chosen].map((index) => copyOf(original, index));
    const many = Array.from({ length: 5_000 }, (_, index) => sample[index % SAMPLE]);
    const get = (path) => (person) =>
      subject.client.must(200, 'GET', path, {
        headers: person ? { authorization: `Bearer ${person.session}` } : subject.admin,
      });
    const run = (items, work) => measure({ server: subject.server, items, width: 8, work });

    const found = {};
    found['first check of a session, and its note'] = await run(sample, get('/v1/session'));
    await spread(many, 8, get('/v1/session'));
    found['session check'] = await run(many, get('/v1/session'));
    found['list sessions'] = await run(many, get('/v1/me/sessions'));
    found['audit log, first page'] = await run(many, get('/v1/me/audit-log'));
    const nobody = Array.from({ length: 1_000 });
    found['users, first page'] = await run(nobody, () => get('/v1/users')());
    found["organization's audit log, first page"] = await run(nobody, () =>
      get('/v1/organization/audit-log')(),
    );
    const half = sample.slice(0, SAMPLE / 2);
    await untilReady(half.map(({ app }) => app));
    found['login: password, then TOTP'] = await run(half, async (person) => {
      await subject.begin(person);
      await subject.answerTotp(person);
    });
    return { people, events, found };
  } finally {
    await subject.stop();
  }
}

const results = [];
for (const size of sizes) results.push(await measureAt(size));
const [smallest, largest] = [results[0], results.at(-1)];
const cell = (text) => String(text).padStart(20);
console.log(
  `${'CPU each'.padEnd(42)}${results.map(({ people, events }) => cell(`${people} / ${events}`)).join('')}`,
);
for (const title of Object.keys(smallest.found)) {
  const cells = results.map(({ found }) => cell(`${found[title].cpuEach.toFixed(3)} ms`)).join('');
  const ratio = largest.found[title].cpuEach / smallest.found[title].cpuEach;
  console.log(`${title.padEnd(42)}${cells}   x ${ratio.toFixed(2)} (1.5)`);
}
