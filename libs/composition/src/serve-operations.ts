import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Config } from '@sallyport/config';
import type { Metrics } from '@sallyport/ports';

type Settings = Pick<Config, 'env' | 'port' | 'metricsToken'>;

/**
 * What operators ask of a process that answers nobody else: `/health/live` and `/metrics`, to the same people as those
 * of the api.
 */
export async function serveOperations(settings: Settings, metrics: Metrics) {
  const server = createServer((request, response) => void answer(request, response, settings, metrics));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(settings.port, '::', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    async close(): Promise<void> {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function answer(
  { url, headers }: IncomingMessage,
  response: ServerResponse,
  settings: Settings,
  metrics: Metrics,
): Promise<void> {
  if (url === '/health/live') return void response.end('{"status":"ok"}');
  if (url !== '/metrics' || !mayRead(headers.authorization, settings))
    return void response.writeHead(404).end();
  response.setHeader('content-type', 'text/plain; version=0.0.4; charset=utf-8');
  response.end(await metrics.text());
}

/** Rates of failures tell an attacker how the attack goes: in production the token says who may look. */
function mayRead(authorization = '', { env, metricsToken }: Settings): boolean {
  if (metricsToken === undefined) return env !== 'production';
  return timingSafeEqual(digest(authorization), digest(`Bearer ${metricsToken}`));
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
