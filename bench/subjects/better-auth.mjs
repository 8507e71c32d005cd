import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HttpClient } from '../lib/http-client.mjs';
import { spread } from '../lib/measure.mjs';
import { startServer } from '../lib/processes.mjs';
import { Authenticator } from '../lib/totp.mjs';

const password = 'correct horse battery staple';

/** better-auth on SQLite, all of its own routes. A person keeps the cookies that it gets. */
export class BetterAuth {
  name = 'better-auth';

  async start(port) {
    this.folder = mkdtempSync(join(tmpdir(), 'better-auth-bench-'));
    this.origin = `http://localhost:${port}`;
    this.client = new HttpClient(this.origin);
    this.server = await startServer({
      args: [
        join(import.meta.dirname, '../servers/better-auth.mjs'),
        String(port),
        join(this.folder, 'auth.db'),
      ],
      ready: async () => (await this.client.call('GET', '/api/auth/ok')).status === 200,
    });
  }

  async stop() {
    await this.client.close();
    await this.server.stop();
    rmSync(this.folder, { recursive: true });
  }

  async prepare(people, listers) {
    await spread([...people, ...listers], 8, async (person) => {
      await this.post(person, 'sign-up/email', { email: person.email, password, name: 'Somebody' });
      const { totpURI, backupCodes } = await this.post(person, 'two-factor/enable', { password });
      person.app = new Authenticator(new URL(totpURI).searchParams.get('secret'));
      person.backupCodes = backupCodes;
      await this.post(person, 'sign-out', {});
    });
    for (let session = 0; session < 6; session++) {
      await spread(listers, 8, async (lister) => {
        await this.begin(lister);
        await this.answerBackupCode(lister);
      });
    }
  }

  /** The first step. */
  begin(person) {
    person.cookies = new Map();
    return this.post(person, 'sign-in/email', { email: person.email, password });
  }

  answerTotp(person) {
    return this.post(person, 'two-factor/verify-totp', { code: person.app.code() });
  }

  answerBackupCode(person) {
    return this.post(person, 'two-factor/verify-backup-code', { code: person.backupCodes.pop() });
  }

  async check(person) {
    if (!(await this.get(person, 'get-session'))?.session) throw new Error('better-auth: no session');
  }

  async list(person) {
    const sessions = await this.get(person, 'list-sessions');
    if (!Array.isArray(sessions)) throw new Error('better-auth: no list of sessions');
  }

  end(person) {
    return this.post(person, 'sign-out', {});
  }

  async post(person, path, body) {
    const headers = { origin: this.origin, cookie: cookieHeader(person) };
    const reply = await this.client.must(200, 'POST', `/api/auth/${path}`, { body, headers });
    keepCookies(person, reply.headers['set-cookie'] ?? []);
    return reply.body;
  }

  async get(person, path) {
    const headers = { cookie: cookieHeader(person) };
    return (await this.client.must(200, 'GET', `/api/auth/${path}`, { headers })).body;
  }
}

const cookieHeader = ({ cookies = new Map() }) =>
  [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');

function keepCookies(person, set) {
  person.cookies ??= new Map();
  for (const line of [set].flat()) {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(line);
    if (value === '' || /max-age=0/i.test(line)) person.cookies.delete(name);
    else person.cookies.set(name, value);
  }
}
