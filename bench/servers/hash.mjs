/** What the hasher alone can do: each request verifies one password, and nothing else: `node hash.mjs <port>`. */
import { createServer } from 'node:http';
import { hashPassword, verifyPassword } from '../lib/password-hash.mjs';

const password = 'correct horse battery staple';
const hash = await hashPassword(password);
createServer((_request, response) => {
  verifyPassword(hash, password).then((right) => response.writeHead(right ? 200 : 500).end());
}).listen(Number(process.argv[2]), '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));
