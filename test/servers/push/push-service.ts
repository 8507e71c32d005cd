import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { checkVapid } from './check-vapid';
import { Subscriber, type Subscription } from './subscriber';

/** A message as its browser reads it. */
export interface PushMessage {
  readonly endpoint: string;
  /** Of JSON. */
  readonly data: Record<string, unknown>;
  readonly ttl: number;
  readonly urgency: string | undefined;
  readonly topic: string | undefined;
  /** Public key of who sent it. */
  readonly vapidKey: string;
}

/** How the service answers instead of taking a message. `silent`: not at all. */
export type PushFailure = { readonly status: number; readonly headers?: Record<string, string> } | 'silent';

/** A push service (RFC 8030) on this machine, with its browsers: it checks what comes and opens it. */
export class PushService {
  private readonly server: Server;
  private readonly subscribers = new Map<string, Subscriber>();
  /** What browsers got, in order. */
  readonly messages: PushMessage[] = [];
  /** Why messages were refused. */
  readonly faults: string[] = [];
  /** For the browser of an endpoint, for as long as it is set. */
  readonly failures = new Map<string, PushFailure>();

  private constructor() {
    this.server = createServer((request, response) => {
      this.take(request).then(
        (answer) => {
          if (answer !== 'silent') response.writeHead(answer.status, answer.headers).end();
        },
        (error: Error) => {
          this.faults.push(error.message);
          response.writeHead(400).end();
        },
      );
    });
  }

  static async start(): Promise<PushService> {
    const service = new PushService();
    await new Promise<void>((resolve) => service.server.listen(0, '127.0.0.1', resolve));
    return service;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** A browser subscribes. */
  subscribe(): Subscription {
    const endpoint = `${this.origin}/push/${this.subscribers.size + 1}`;
    const subscriber = new Subscriber(endpoint);
    this.subscribers.set(endpoint, subscriber);
    return subscriber.subscription;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async take(request: IncomingMessage): Promise<PushFailure> {
    const endpoint = `${this.origin}${request.url}`;
    const body = Buffer.concat(await request.toArray());
    const failure = this.failures.get(endpoint);
    if (failure) return failure;
    const subscriber = this.subscribers.get(endpoint);
    if (!subscriber) return { status: 404 };
    const { headers, method } = request;
    if (method !== 'POST') throw new Error(`${method} is no push`);
    if (headers['content-encoding'] !== 'aes128gcm')
      throw new Error('the message is not encrypted as it should be');
    if (!/^\d+$/.test(String(headers['ttl']))) throw new Error('the message has no TTL');
    const vapidKey = checkVapid(headers.authorization, this.origin);
    const data = JSON.parse(subscriber.open(body)) as Record<string, unknown>;
    this.messages.push({
      endpoint,
      data,
      ttl: Number(headers['ttl']),
      urgency: headers['urgency'] as string | undefined,
      topic: headers['topic'] as string | undefined,
      vapidKey,
    });
    return { status: 201 };
  }
}
