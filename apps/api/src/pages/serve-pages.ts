import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { pagePolicy } from '../http/security-headers';
import { pagePaths } from './page-paths';

/** Where the build of the pages puts them. */
export const builtPages = join(dirname(require.resolve('@sallyport/web/package.json')), 'dist');

const placeholder = '__CSP_NONCE__';
const forGood = 'public, max-age=31536000, immutable';
/** What is below these is for programs. */
const notPages = /^\/(v1|docs|health|metrics|assets)(?![^/?])/;

/**
 * Serves the web pages from a folder: one document for all of them, with a nonce of its own each time, and the files
 * it is made of. An address that is none shows a browser the same document, as not found. Without a build there are none, and the service is an API alone.
 * @returns whether there are pages
 */
export async function servePages(instance: FastifyInstance, folder = builtPages): Promise<boolean> {
  const index = join(folder, 'index.html');
  if (!existsSync(index)) return false;
  const document = readFileSync(index, 'utf8');
  const sendDocument = (reply: FastifyReply) => {
    const nonce = randomBytes(16).toString('base64');
    return reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', pagePolicy(nonce))
      .header('cache-control', 'no-store')
      .send(document.replaceAll(placeholder, nonce));
  };
  for (const path of pagePaths) instance.get(path, (_request, reply) => sendDocument(reply));
  // Somebody who follows a wrong link is told so by a page, and not by a problem in JSON.
  instance.addHook('onRequest', (request, reply, done) => {
    if (request.is404 && wantsPage(request)) sendDocument(reply.code(404));
    else done();
  });
  // Only files that are there get a route: whatever else is asked for is not found, as everywhere.
  await instance.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    globIgnore: ['index.html', '.vite/**'],
    cacheControl: false,
    setHeaders: (reply, path) => {
      // Names of the files under assets/ change with what is in them.
      void reply.header('cache-control', path.includes('/assets/') ? forGood : 'no-cache');
    },
  });
  return true;
}

const wantsPage = ({ method, url, headers }: FastifyRequest): boolean =>
  method === 'GET' && /\btext\/html\b/.test(headers.accept ?? '') && !notPages.test(url);
