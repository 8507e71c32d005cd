import { createReadStream } from 'node:fs';
import { dirname, join } from 'node:path';
import { endpoints, openApiDocument, pathsOf } from '@sallyport/contracts';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { docsInitializer, docsPage, problemsPage, problemsStyle } from './docs-pages';
import type { RouteTable } from './route-table';

const assets = dirname(require.resolve('swagger-ui-dist/package.json'));
/** What the page is made of; nothing is fetched from another host. */
const assetTypes = { 'swagger-ui.css': 'text/css', 'swagger-ui-bundle.js': 'text/javascript' } as const;

/**
 * Serves `/openapi.json`, a page for it at `/docs`, and the error codes at `/docs/problems`. The document holds the
 * calls that this app has, and is made when it is first asked for.
 */
export function serveDocs(instance: FastifyInstance, routes: RouteTable, version: string): void {
  let document: string | undefined;
  const render = () => {
    const served = endpoints.filter((call) => routes.has(call.method, pathsOf(call)[0] ?? ''));
    return JSON.stringify(openApiDocument(served, version));
  };
  const serve = (path: string, type: string, body: () => unknown) =>
    instance.get(path, (_request, reply: FastifyReply) => reply.type(`${type}; charset=utf-8`).send(body()));

  serve('/openapi.json', 'application/json', () => (document ??= render()));
  serve('/docs', 'text/html', () => docsPage);
  serve('/docs/problems', 'text/html', () => problemsPage);
  serve('/docs/problems.css', 'text/css', () => problemsStyle);
  serve('/docs/initializer.js', 'text/javascript', () => docsInitializer);
  for (const [name, type] of Object.entries(assetTypes)) {
    serve(`/docs/${name}`, type, () => createReadStream(join(assets, name)));
  }
}
