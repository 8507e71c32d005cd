import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Before several processes of one service: each request goes to the next of them. */
export class RoundRobin {
  private next = 0;

  private constructor(
    private readonly server: Server,
    private readonly targets: () => readonly string[],
  ) {}

  /** @param targets addresses as they are at each request; one that refuses a connection is passed over */
  static async start(targets: () => readonly string[]): Promise<RoundRobin> {
    const server = createServer((asked, answer) => roundRobin.pass(asked, answer));
    // The client ends connections that it does not use, and so never asks on one that is being closed from here.
    server.keepAliveTimeout = 0;
    const roundRobin = new RoundRobin(server, targets);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', 0, resolve));
    return roundRobin;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private pass(asked: IncomingMessage, answer: ServerResponse): void {
    const chunks: Buffer[] = [];
    asked.on('data', (chunk: Buffer) => chunks.push(chunk));
    asked.on('end', () => this.ask(asked, Buffer.concat(chunks), answer, this.targets().length));
  }

  private ask(asked: IncomingMessage, body: Buffer, answer: ServerResponse, tries: number): void {
    const targets = this.targets();
    const target = targets[this.next++ % targets.length] ?? '';
    const { method, url, headers } = asked;
    const passed = request(`${target}${url}`, { method, headers }, (answered) => {
      answer.writeHead(answered.statusCode ?? 502, answered.rawHeaders);
      answered.pipe(answer);
      // Cut off in the middle: so is the client.
      answered.once('error', () => answer.destroy());
    });
    passed.once('error', (error: NodeJS.ErrnoException) => {
      const wasNotAsked = error.code === 'ECONNREFUSED';
      if (wasNotAsked && tries > 1) this.ask(asked, body, answer, tries - 1);
      else answer.destroy();
    });
    passed.end(body);
  }
}
