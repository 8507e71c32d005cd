import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HttpClient } from '../lib/http-client.mjs';
import { spread } from '../lib/measure.mjs';
import { startServer } from '../lib/processes.mjs';
import { Authenticator } from '../lib/totp.mjs';

const password = 'correct horse battery staple';
const deviceOf = ({ device }) => (device === undefined ? {} : { 'sallyport-device-token': device });
const bearer = (token) => ({ authorization: `Bearer ${token}` });
const main = process.env.BENCH_MAIN ?? join(import.meta.dirname, '../../dist/apps/standalone/src/main.js');

/** Our service on its embedded parts: all of it in one process, with its rates opened and nothing else changed. */
export class Sallyport {
  name = 'sallyport';

  async start(port) {
    this.folder ??= mkdtempSync(join(tmpdir(), 'sallyport-bench-'));
    this.client = new HttpClient(`http://localhost:${port}`);
    const env = {
      PORT: String(port),
      SALLYPORT_DATA_DIR: this.folder,
      SALLYPORT_DEMO: 'off',
      SALLYPORT_RATE_LIMIT_SCALE: '10000',
      LOG_LEVEL: 'error',
    };
    const ready = async () => (await this.client.call('GET', '/health/ready')).status === 200;
    this.server = await startServer({
      args: [...(process.env.BENCH_NODE_OPTIONS?.split(' ') ?? []), main],
      env,
      ready,
    });
  }

  /** Stops the service and keeps what it has: it can be started again. */
  async halt() {
    await this.client.close();
    await this.server.stop();
  }

  async stop() {
    await this.halt();
    rmSync(this.folder, { recursive: true });
  }

  /** An organization whose people sign in with an app each time; `listers` are signed in six times. */
  async prepare(people, listers) {
    const administrator = { email: 'admin@acme.example', password };
    await this.post(201, '/v1/organizations', { name: 'Acme', administrator });
    const admin = (this.admin = bearer(await this.passwordLogin(administrator)));
    await spread([...people, ...listers], 8, async (person) => {
      await this.post(201, '/v1/users', { email: person.email, password, role: 'member' }, admin);
      person.session = await this.passwordLogin(person);
      await this.enrol(person);
    });
    await this.post(200, '/v1/session/step-up', { password }, admin);
    const policy = { requireOn: ['every_login'] };
    await this.client.must(200, 'PUT', '/v1/organization/two-factor-policy', {
      body: policy,
      headers: admin,
    });
    for (let session = 0; session < 6; session++) {
      await spread(listers, 8, async (lister) => {
        await this.begin(lister);
        await this.answerBackupCode(lister);
      });
    }
  }

  async enrol(person) {
    const headers = bearer(person.session);
    await this.post(200, '/v1/session/step-up', { password }, headers);
    const { factorId, secret } = await this.post(201, '/v1/me/two-factor/authenticator-apps', {}, headers);
    person.app = new Authenticator(secret);
    const path = `/v1/me/two-factor/authenticator-apps/${factorId}/verifications`;
    const reply = await this.client.call('POST', path, { body: { code: person.app.code() }, headers });
    if (reply.status >= 300) throw new Error(JSON.stringify(reply.body));
    person.backupCodes = (await this.post(201, '/v1/me/two-factor/backup-codes', {}, headers)).codes;
  }

  async passwordLogin(person) {
    const login = await this.begin(person);
    person.device = login.deviceToken;
    return login.session.token;
  }

  /** The first step, on the person's own device. */
  async begin(person) {
    const body = { email: person.email, password, tokenDelivery: 'body' };
    person.open = await this.post(200, '/v1/logins', body, deviceOf(person));
    return person.open;
  }

  answerTotp(person) {
    return this.answer(person, 'totp', person.app.code());
  }

  answerBackupCode(person) {
    return this.answer(person, 'backup_code', person.backupCodes.pop());
  }

  check({ session }) {
    return this.client.must(200, 'GET', '/v1/session', { headers: bearer(session) });
  }

  list({ session }) {
    return this.client.must(200, 'GET', '/v1/me/sessions', { headers: bearer(session) });
  }

  end({ session }) {
    return this.client.must(204, 'DELETE', '/v1/session', { headers: bearer(session) });
  }

  async answer(person, factor, code) {
    const { loginId, loginToken } = person.open;
    const headers = { ...deviceOf(person), 'sallyport-login-token': loginToken };
    const reply = await this.post(200, `/v1/logins/${loginId}/verifications`, { factor, code }, headers);
    person.session = reply.session.token;
  }

  async post(status, path, body, headers) {
    return (await this.client.must(status, 'POST', path, { body, headers })).body;
  }
}
