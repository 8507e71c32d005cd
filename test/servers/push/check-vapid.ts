import { createPublicKey, verify } from 'node:crypto';

const DAY = 24 * 3_600;

/**
 * Checks who pushes (RFC 8292): the header's token is signed by the key that it names, for this service, for a day at
 * most. @returns the key. @throws Error that says what is wrong
 */
export function checkVapid(authorization: string | undefined, origin: string): string {
  const [, token = '', key = ''] = /^vapid t=([\w.-]+), ?k=([\w-]+)$/.exec(authorization ?? '') ?? [];
  const [head = '', claims = '', signature = ''] = token.split('.');
  const { alg } = parse(head) as { alg?: string };
  const { aud, exp, sub } = parse(claims) as { aud?: string; exp?: number; sub?: string };
  const point = Buffer.from(key, 'base64url');
  const publicKey = createPublicKey({
    key: {
      ...{ kty: 'EC', crv: 'P-256' },
      x: point.subarray(1, 33).toString('base64url'),
      y: point.subarray(33).toString('base64url'),
    },
    format: 'jwk',
  });
  const signed = Buffer.from(`${head}.${claims}`);
  const isSigned = verify(
    'sha256',
    signed,
    { key: publicKey, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  const now = Date.now() / 1_000;
  if (alg !== 'ES256' || !isSigned) throw new Error('the token is not signed by its key');
  if (aud !== origin) throw new Error(`the token is for ${aud}`);
  if (exp === undefined || exp < now || exp > now + DAY)
    throw new Error('the token has expired, or lasts too long');
  if (!/^(https:|mailto:)/.test(sub ?? '')) throw new Error('the token names nobody');
  return key;
}

const parse = (part: string): unknown => JSON.parse(Buffer.from(part, 'base64url').toString() || '{}');
