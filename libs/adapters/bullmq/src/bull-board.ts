import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { FastifyAdapter } from '@bull-board/fastify';
import type { Queue } from 'bullmq';
import type { FastifyInstance, FastifyPluginAsync } from 'fastify';

/**
 * Pages on which operators look at the queues, and change nothing. Who may see them is for the server to say that they
 * are mounted on: jobs name users, by their ids.
 * @param basePath where the plugin is registered: its `prefix`
 */
export function bullBoard(queues: readonly Queue[], basePath: string): FastifyPluginAsync {
  const pages = new FastifyAdapter().setBasePath(basePath);
  createBullBoard({
    queues: queues.map((queue) => new BullMQAdapter(queue, { readOnlyMode: true })),
    // The two packages are of different releases: alike, but not to the compiler.
    serverAdapter: pages as unknown as Parameters<typeof createBullBoard>[0]['serverAdapter'],
    options: { uiConfig: { boardTitle: 'Sallyport', hideRedisDetails: true } },
  });
  return async (server: FastifyInstance) => {
    // Not left to the switch above alone: a job that is added or repeated by hand sends messages.
    server.addHook('onRequest', async (request, reply) => {
      if (request.method !== 'GET' && request.method !== 'HEAD') return reply.code(405).send();
    });
    await server.register(pages.registerPlugin());
  };
}
