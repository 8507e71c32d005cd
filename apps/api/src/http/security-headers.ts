import type { Config } from '@sallyport/config';

type Headers = Readonly<Record<string, string>>;

/** On everything. */
const always: Headers = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
};

/** On what a browser shows. */
const shown: Headers = {
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
};

/** Answers for programs: nothing in them is ever to be rendered, run or kept. */
const api: Headers = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
};

/** The page of the API's documentation. */
const docs: Headers = {
  ...shown,
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
};

/**
 * Policy of a web page: scripts are files of ours alone; so are styles, but for those that carry the nonce.
 * @param nonce 128 random bits in base64, new for each answer
 */
export const pagePolicy = (nonce?: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self'${nonce === undefined ? '' : ` 'nonce-${nonce}'`}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

/** The web pages and their files. */
const pages: Headers = { ...shown, 'content-security-policy': pagePolicy() };

/** ASVS 3.4: a year at least. */
const hsts: Headers = { 'strict-transport-security': 'max-age=31536000; includeSubDomains' };

/** The first row whose prefix a path has. */
const table: readonly (readonly [prefix: string, headers: Headers])[] = [
  ['/v1/', api],
  ['/health/', api],
  ['/metrics', api],
  ['/openapi.json', api],
  ['/docs', docs],
  ['/', pages],
];

/** Gives the security headers that the answers at a path carry. */
export function securityHeaders({ env }: Pick<Config, 'env'>): (path: string) => Headers {
  const common = env === 'production' ? { ...always, ...hsts } : always;
  const rows = table.map(([prefix, headers]) => [prefix, { ...common, ...headers }] as const);
  return (path) => rows.find(([prefix]) => path.startsWith(prefix))?.[1] ?? { ...common, ...api };
}
