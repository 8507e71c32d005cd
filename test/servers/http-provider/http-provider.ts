import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

export interface ReceivedRequest {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object | string;
}

/** What becomes of a request: an answer, none at all, or a connection that breaks once the request has come in. */
export type Behaviour = Answer | 'silent' | 'cut';

/** A provider on this machine. */
export interface HttpProvider {
  readonly url: string;
  /** All that came in, oldest first, whatever was made of it. */
  readonly requests: readonly ReceivedRequest[];
  /** What it does from now on. */
  behave(behaviour: Behaviour | ((request: ReceivedRequest) => Behaviour)): void;
  stop(): Promise<void>;
}

/** Starts a server that does with each request what it is told to. */
export async function startHttpProvider(
  first: (request: ReceivedRequest) => Behaviour,
): Promise<HttpProvider> {
  const requests: ReceivedRequest[] = [];
  let behaviour: Behaviour | ((request: ReceivedRequest) => Behaviour) = first;
  const server = createServer((incoming, outgoing) => {
    void buffer(incoming).then((body) => {
      const { method = '', url: path = '', headers } = incoming;
      const request = { method, path, headers, body: body.toString('utf8') };
      requests.push(request);
      const now = typeof behaviour === 'function' ? behaviour(request) : behaviour;
      if (now === 'silent') return;
      if (now === 'cut') return void incoming.socket.destroy();
      const json = typeof now.body === 'string' ? now.body : JSON.stringify(now.body ?? '');
      outgoing
        .writeHead(now.status, { 'content-type': 'application/json', connection: 'close', ...now.headers })
        .end(now.body === undefined ? '' : json);
    });
  });
  const url = await listening(server);
  return {
    url,
    requests,
    behave: (next) => void (behaviour = next),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
