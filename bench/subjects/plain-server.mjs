import { join } from 'node:path';
import { HttpClient } from '../lib/http-client.mjs';
import { startServer } from '../lib/processes.mjs';

/** A server that does one thing: a yardstick. */
export class PlainServer {
  constructor(name, file, path) {
    Object.assign(this, { name, file, path });
  }

  async start(port) {
    this.client = new HttpClient(`http://127.0.0.1:${port}`);
    const args = [join(import.meta.dirname, '../servers', this.file), String(port)];
    this.server = await startServer({ args, ready: () => this.ask() });
  }

  async stop() {
    await this.client.close();
    await this.server.stop();
  }

  ask() {
    return this.client.must(200, 'GET', this.path);
  }
}
