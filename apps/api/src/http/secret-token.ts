import type { SecretToken } from '@sallyport/sign-in';

/** What a token opens, and what it starts with, so that people and secret scanners know one when they see it. */
const prefixes = { session: 'ss_', device: 'sd_', login: 'sl_', service: 'sp_' } as const;
export type TokenKind = keyof typeof prefixes;

/** Prefix, then 48 bytes in base64url: 64 characters, without padding and without a second way to write them. */
const pattern = /^(s[sdlp]_)([A-Za-z0-9_-]{64})$/;

/** `<prefix>` and base64url of the 16 bytes of a UUID and the 32 of a secret. */
export function formatToken(kind: TokenKind, { id, secret }: SecretToken): string {
  return (
    prefixes[kind] + Buffer.concat([Buffer.from(id.replaceAll('-', ''), 'hex'), secret]).toString('base64url')
  );
}

/** The parts of a token; undefined when it is not exactly one of its kind. */
export function parseToken(kind: TokenKind, text: string): SecretToken | undefined {
  const [, prefix, encoded] = pattern.exec(text) ?? [];
  if (prefix !== prefixes[kind] || encoded === undefined) return undefined;
  const bytes = Buffer.from(encoded, 'base64url');
  const hex = bytes.toString('hex', 0, 16);
  const id = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  return { id, secret: bytes.subarray(16) };
}

/** Whether a text claims to be a token of a kind. */
export const looksLike = (kind: TokenKind, text: string): boolean => text.startsWith(prefixes[kind]);
