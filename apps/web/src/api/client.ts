import createClient, { type Middleware } from 'openapi-fetch';
import { language } from '../i18n';
import { ApiError, refusalIn } from './problem';
import type { paths } from './schema';

/** Place in the log of the last command of this page: queries wait until their lists hold it. */
let lastPosition: string | undefined;

/** Calls whose query takes no `after`. */
const withoutPosition = ['/v1/outbox/failures', '/v1/me/two-factor/push-key', '/health/'];

const readYourWrites: Middleware = {
  onRequest({ request, schemaPath }) {
    const isBehind = lastPosition !== undefined && request.method === 'GET';
    if (!isBehind || withoutPosition.some((path) => schemaPath.startsWith(path))) return undefined;
    const url = new URL(request.url);
    url.searchParams.set('after', lastPosition!);
    return new Request(url, request);
  },
  onResponse({ response }) {
    lastPosition = response.headers.get('sallyport-position') ?? lastPosition;
  },
};

/** Sentences come in the language of the page, which may be another than the browser's first. */
const inOneLanguage: Middleware = {
  onRequest: ({ request }) => request.headers.set('accept-language', language),
};

const refusals: Middleware = {
  async onResponse({ response }) {
    if (!response.ok) throw await refusalIn(response);
  },
  onError: () => new ApiError(0, 'unreachable'),
};

/** The HTTP contract, with its types. Calls reject with an `ApiError`; cookies carry the session. */
export const api = createClient<paths>({ baseUrl: location.origin, credentials: 'same-origin' });
api.use(inOneLanguage, readYourWrites, refusals);

/** The body of an answer. */
export async function bodyOf<Body>(call: Promise<{ data?: Body }>): Promise<Body> {
  return (await call).data as Body;
}
