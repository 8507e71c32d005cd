import { createHash, timingSafeEqual } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { Config } from '@sallyport/config';
import type { Metrics } from '@sallyport/ports';
import fastify, { type FastifyPluginAsync, type FastifyReply, type FastifyRequest } from 'fastify';

type Settings = Pick<Config, 'env' | 'port' | 'metricsToken'>;
/** Pages for operators, and the path that they are at. */
export type Pages = Readonly<{ prefix: string; plugin: FastifyPluginAsync }>;

/**
 * What operators ask of a process that answers nobody else: `/health/live` for all; `/metrics` and pages for whoever
 * may read the metrics of the api. Browsers give the token as the password of HTTP Basic.
 */
export async function serveOperations(settings: Settings, metrics: Metrics, pages?: Pages) {
  const server = fastify({ forceCloseConnections: true });
  server.get('/health/live', async () => ({ status: 'ok' }));
  await server.register(async (guarded) => {
    guarded.addHook('onRequest', async (request, reply) => admit(request, reply, settings));
    guarded.get('/metrics', async (_, reply) => {
      return reply.type('text/plain; version=0.0.4; charset=utf-8').send(await metrics.text());
    });
    if (pages) await guarded.register(pages.plugin, { prefix: pages.prefix });
  });
  await server.listen({ port: settings.port, host: '::' });
  return {
    port: (server.server.address() as AddressInfo).port,
    close: (): Promise<void> => server.close(),
  };
}

/** Rates of failures tell an attacker how the attack goes, and jobs name users: the token says who may look. */
async function admit({ headers }: FastifyRequest, reply: FastifyReply, settings: Settings) {
  const { env, metricsToken } = settings;
  if (metricsToken === undefined) return env === 'production' ? reply.code(404).send() : undefined;
  if (isSame(tokenIn(headers.authorization), metricsToken)) return undefined;
  return reply.code(401).header('www-authenticate', 'Basic realm="operations", charset="UTF-8"').send();
}

/** A bearer token, or the password of HTTP Basic, whatever the name before it. */
function tokenIn(authorization = ''): string {
  const [, scheme = '', value = ''] = /^(bearer|basic) +(\S+)$/i.exec(authorization) ?? [];
  if (scheme.toLowerCase() !== 'basic') return value;
  const pair = Buffer.from(value, 'base64').toString();
  return pair.slice(pair.indexOf(':') + 1);
}

const isSame = (given: string, expected: string): boolean => timingSafeEqual(digest(given), digest(expected));
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
