import { isUtf8 } from 'node:buffer';
import type { FastifyInstance } from 'fastify';
import { Problem } from './problem';

/** Takes JSON and nothing else: a form, which any page can send, is answered 415. */
export function readJsonBodies(instance: FastifyInstance): void {
  instance.removeAllContentTypeParsers();
  // Fastify's own parser refuses `__proto__` and `constructor.prototype` (CVE-2018-3721 and its like).
  const parseJson = instance.getDefaultJsonParser('error', 'error');
  instance.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    if (body.length === 0) return done(null, undefined);
    if (!isUtf8(body)) return done(new Problem('malformed_json'));
    request.rawBody = body;
    return parseJson(request, body.toString('utf8'), done);
  });
}
