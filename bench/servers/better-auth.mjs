/** better-auth with e-mail and password and two factors, durable, its limits off: `node better-auth.mjs <port> <file>`. */
import { createServer } from 'node:http';
import { DatabaseSync } from 'node:sqlite';
import { betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import { toNodeHandler } from 'better-auth/node';
import { twoFactor } from 'better-auth/plugins';
import { hashPassword, verifyPassword } from '../lib/password-hash.mjs';

const [port, file] = process.argv.slice(2);
const database = new DatabaseSync(file);
database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');

const auth = betterAuth({
  database,
  baseURL: `http://localhost:${port}`,
  secret: 'a secret of the bench, of no worth anywhere else',
  emailAndPassword: {
    enabled: true,
    password: { hash: hashPassword, verify: ({ hash, password }) => verifyPassword(hash, password) },
  },
  rateLimit: { enabled: false },
  telemetry: { enabled: false },
  logger: { level: 'error' },
  plugins: [twoFactor({ issuer: 'Bench', skipVerificationOnEnable: true })],
});
await (await getMigrations(auth.options)).runMigrations();
createServer(toNodeHandler(auth)).listen(Number(port), '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));
