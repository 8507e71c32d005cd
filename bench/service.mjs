/**
 * Speed of the whole service on the embedded parts, from outside: `npm run build && node bench/service.mjs [users]`.
 * The service runs in a process of its own, with its rate limits opened and nothing else changed.
 */
import { spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Agent, request } from 'node:http';

const users = Number(process.argv[2] ?? 200);
const port = 3900;
const password = 'correct horse battery staple';
const agent = new Agent({ keepAlive: true, maxSockets: 64 });

function call(method, path, body, headers = {}) {
  return new Promise((resolve, reject) => {
    const text = body === undefined ? undefined : JSON.stringify(body);
    const req = request(
      {
        agent,
        port,
        method,
        path,
        headers: {
          ...headers,
          ...(text && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
        },
      },
      (res) => {
        const chunks = [];
        res.on('data', (chunk) => chunks.push(chunk));
        res.on('end', () => {
          const answer = Buffer.concat(chunks).toString();
          resolve({ status: res.statusCode, body: answer === '' ? undefined : JSON.parse(answer) });
        });
      },
    );
    req.on('error', reject);
    req.end(text);
  });
}
const must = async (status, promise) => {
  const reply = await promise;
  if (reply.status !== status) throw new Error(`${reply.status}: ${JSON.stringify(reply.body)}`);
  return reply.body;
};
const bearer = (token) => ({ authorization: `Bearer ${token}` });
const login = (email) => must(200, call('POST', '/v1/logins', { email, password, tokenDelivery: 'body' }));

function totp(seed, time = Date.now()) {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...seed].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(time / 30_000)));
  const mac = createHmac('sha1', key).update(counter).digest();
  return String((mac.readUInt32BE(mac[19] & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** Runs `work` for each item, `width` at once. */
async function spread(items, width, work) {
  const queue = [...items];
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (let item = queue.pop(); item !== undefined; item = queue.pop()) await work(item);
    }),
  );
}
const cpuSeconds = (pid) => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
};
const memory = (pid) =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024);

async function measure(title, count, run) {
  const cpu = cpuSeconds(server.pid);
  const began = performance.now();
  await run();
  const seconds = (performance.now() - began) / 1000;
  const each = ((cpuSeconds(server.pid) - cpu) * 1000) / count;
  console.log(
    `${title.padEnd(44)} ${Math.round(count / seconds)
      .toString()
      .padStart(7)}/s   ${each.toFixed(2)} ms CPU each`,
  );
}

const folder = mkdtempSync(join(tmpdir(), 'sallyport-bench-'));
const main = join(import.meta.dirname, '../dist/apps/standalone/src/main.js');
const began = performance.now();
const server = spawn(process.execPath, [main], {
  env: {
    ...process.env,
    PORT: String(port),
    SALLYPORT_DATA_DIR: folder,
    SALLYPORT_DEMO: 'off',
    SALLYPORT_RATE_LIMIT_SCALE: '10000',
    LOG_LEVEL: 'error',
  },
  stdio: ['ignore', 'ignore', 'inherit'],
});
try {
  for (;;) {
    const ready = await call('GET', '/health/ready').catch(() => undefined);
    if (ready?.status === 200) break;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  console.log(
    `start on an empty folder: ${Math.round(performance.now() - began)} ms, ${memory(server.pid)} MB at rest`,
  );

  const administrator = { email: 'admin@acme.example', password };
  await must(201, call('POST', '/v1/organizations', { name: 'Acme', administrator }));
  const admin = (await login(administrator.email)).session.token;
  const people = Array.from({ length: users }, (_, index) => ({ email: `user-${index}@acme.example` }));
  await measure('register a user (hash)', users, () =>
    spread(people, 8, ({ email }) =>
      must(201, call('POST', '/v1/users', { email, password, role: 'member' }, bearer(admin))),
    ),
  );
  await measure('login by password alone, 8 at once', users, () =>
    spread(people, 8, async (person) => (person.session = (await login(person.email)).session.token)),
  );
  await spread(people, 8, async (person) => {
    await must(200, call('POST', '/v1/session/step-up', { password }, bearer(person.session)));
    const app = await must(
      201,
      call('POST', '/v1/me/two-factor/authenticator-apps', {}, bearer(person.session)),
    );
    person.seed = app.secret;
    const path = `/v1/me/two-factor/authenticator-apps/${app.factorId}/verifications`;
    const reply = await call('POST', path, { code: totp(app.secret) }, bearer(person.session));
    if (reply.status >= 300) throw new Error(JSON.stringify(reply.body));
  });
  await must(200, call('POST', '/v1/session/step-up', { password }, bearer(admin)));
  await must(
    200,
    call('PUT', '/v1/organization/two-factor-policy', { requireOn: ['every_login'] }, bearer(admin)),
  );

  // Each time step is taken once, so the codes that enrolled have to be over.
  const next = (Math.floor(Date.now() / 30_000) + 1) * 30_000;
  await new Promise((resolve) => setTimeout(resolve, next - Date.now() + 50));
  await measure('login: password, then TOTP, 8 at once', users, () =>
    spread(people, 8, async (person) => {
      const { loginId, loginToken } = await login(person.email);
      const headers = { 'sallyport-login-token': loginToken };
      const code = { factor: 'totp', code: totp(person.seed) };
      person.session = (
        await must(200, call('POST', `/v1/logins/${loginId}/verifications`, code, headers))
      ).session.token;
    }),
  );
  const checks = Array.from({ length: 40_000 }, (_, index) => people[index % people.length]);
  await measure('session check, 8 at once', checks.length, () =>
    spread(checks, 8, ({ session }) => must(200, call('GET', '/v1/session', undefined, bearer(session)))),
  );
  const lists = checks.slice(0, 10_000);
  await measure('list sessions, 8 at once', lists.length, () =>
    spread(lists, 8, ({ session }) => must(200, call('GET', '/v1/me/sessions', undefined, bearer(session)))),
  );
  await measure('end a session, 8 at once', users, () =>
    spread(people, 8, ({ session }) => must(204, call('DELETE', '/v1/session', undefined, bearer(session)))),
  );
  console.log(`${memory(server.pid)} MB after all of it`);
} finally {
  server.kill('SIGTERM');
  await new Promise((resolve) => server.on('exit', resolve));
  agent.destroy();
  rmSync(folder, { recursive: true });
}
