import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import type { Document } from 'bson';
import { CommandError } from './command-error';
import { Cursors } from './cursors';
import { Databases } from './databases';
import { runCommand } from './run-command';
import { readRequest, splitMessages, writeReply } from './wire';

/** What a test makes of a command: done as far as it says, and then answered, refused, or not answered at all. */
export interface Interference {
  /** The command that is done instead; undefined: none. */
  readonly instead?: Document | undefined;
  /** Silent: the connection stays open. Stop: the server goes away with all its connections. */
  readonly then: 'silent' | 'stop' | CommandError;
}

/** Watches commands; undefined: it is done as it came. */
export type Interfere = (command: Document) => Interference | undefined;

/**
 * Speaks as much of MongoDB's wire protocol as the official driver needs, on documents in memory. For tests: it holds
 * neither indexes nor access rules, and outlives a stop, as a server's disk does.
 */
export class MongoServer {
  /** Set by tests of faults. */
  interfere: Interfere = () => undefined;
  private readonly state = { databases: new Databases(), cursors: new Cursors() };
  private readonly sockets = new Set<Socket>();
  private server: Server | undefined;
  private port = 0;
  private stopped: Promise<unknown> = Promise.resolve();

  /** Listens on loopback: at a free port, and after a stop at the one that it had. */
  async start(port = this.port): Promise<void> {
    await this.stopped;
    const server = createServer((socket) => this.serve(socket));
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    this.server = server;
    this.port = (server.address() as AddressInfo).port;
  }

  get uri(): string {
    return `mongodb://127.0.0.1:${this.port}/`;
  }

  /** Cuts every connection and takes no new one. Documents stay. */
  async stop(): Promise<void> {
    const server = this.server;
    this.server = undefined;
    if (server) {
      this.stopped = once(server, 'close');
      server.close();
      for (const socket of this.sockets) socket.destroy();
    }
    await this.stopped;
  }

  private serve(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket));
    // Cut off by the other side: nothing to do about it.
    socket.on('error', () => undefined);
    let received: Buffer = Buffer.alloc(0);
    socket.on('data', (data: Buffer) => {
      const { messages, rest } = splitMessages(Buffer.concat([received, data]));
      received = rest;
      for (const message of messages) this.answer(socket, message);
    });
  }

  private answer(socket: Socket, message: Buffer): void {
    const request = readRequest(message);
    const interference = this.interfere(request.command);
    if (!interference) {
      socket.write(writeReply(request, runCommand(this.state, request.command)));
      return;
    }
    const { instead, then } = interference;
    if (instead) runCommand(this.state, instead);
    if (then === 'stop') void this.stop();
    if (then instanceof CommandError) {
      const { code, codeName, message: errmsg } = then;
      socket.write(writeReply(request, { ok: 0, code, codeName, errmsg }));
    }
  }
}
