import { CALL_BACK_PATH } from '@sallyport/ports';
import type { FastifyInstance } from 'fastify';
import { Problem } from './problem';

/** SendGrid gathers events before it sends them. */
const bodyLimit = 1024 * 1024;

/**
 * Providers call back with forms, and with more at once than others. Only where they do are such bodies taken: a form
 * is what any page can make a browser send. It is not parsed here, since its signature is over the bytes.
 */
export function readCallBackBodies(instance: FastifyInstance): void {
  const isCallBack = (url: string | undefined) => url?.startsWith(`${CALL_BACK_PATH}/`) ?? false;
  instance.addHook('onRoute', (route) => {
    if (isCallBack(route.url)) route.bodyLimit = bodyLimit;
  });
  instance.addContentTypeParser<Buffer>(
    'application/x-www-form-urlencoded',
    { parseAs: 'buffer' },
    (request, body, done) => {
      if (!isCallBack(request.routeOptions.url)) return done(new Problem('unsupported_media_type'));
      request.rawBody = body;
      return done(null, undefined);
    },
  );
}
