import { createHash } from 'node:crypto';
import type { Claim, IdempotencyStore, StoredAnswer, Timers } from '@sallyport/ports';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { credentialOf, deviceTokenOf, loginTokenOf } from './credentials';
import type { Logger } from './logger';
import { Problem } from './problem';
import { newCommand } from './request-command';

/** Printable ASCII without spaces, as a structured header string or bare. */
const validKey = /^[\x21-\x7e]{1,255}$/;
const waitMilliseconds = 5_000;
const pollMilliseconds = 50;

/** What of an answer is given again beside its status and body. Limits and ids are each request's own. */
const keptHeaders = [
  'content-type',
  'location',
  'sallyport-position',
  'set-cookie',
  'www-authenticate',
] as const;

/**
 * Gives commands with an Idempotency-Key one effect and one answer (IETF draft-ietf-httpapi-idempotency-key-header).
 * It stands before the guards: `DELETE /session` ends the very session that its repeat shows. A stored answer goes
 * only to who shows the same credentials, which are a part of what it is stored under.
 */
export function keepAnswers(
  instance: FastifyInstance,
  { store, timers, logger }: { store: IdempotencyStore; timers: Timers; logger: Logger },
): void {
  instance.addHook('preHandler', async (request, reply) => {
    const header = request.headers['idempotency-key'];
    if (header === undefined || request.method === 'GET' || request.is404) return;
    if (typeof header !== 'string' || !validKey.test(header)) {
      const message = 'is not 1 to 255 printable ASCII characters';
      throw new Problem('invalid_input', { errors: [{ path: 'headers.idempotency-key', message }] });
    }
    const key = scopedKey(request, header);
    const claim = await claimed(() => store.claim(key, fingerprint(request), request.now), timers);
    if (claim.kind === 'mismatch') throw new Problem('idempotency_key_reused');
    if (claim.kind === 'running')
      throw new Problem('idempotency_in_progress', { members: { retryAfterSeconds: 1 } });
    if (claim.kind === 'answered') return replay(reply, claim.answer);
    const repeated = claim.startedAt !== request.now;
    request.command = newCommand(claim.commandId, claim.startedAt, { idempotencyKey: key, repeated });
  });

  instance.addHook('onSend', async (request, reply, payload) => {
    const { command } = request;
    if (command?.idempotencyKey === undefined) return;
    const { idempotencyKey, begun } = command;
    const { statusCode } = reply;
    const settled = isFinal(begun, statusCode)
      ? store.settle(idempotencyKey, { status: statusCode, headers: kept(reply), body: bodyOf(payload) })
      : store.release(idempotencyKey, { forget: !begun || statusCode === 429 });
    // The effect stands: the client is told, and a repeat runs under the same command id, to the same effect.
    await settled.catch((error: unknown) => logger.error({ err: error }, 'an answer could not be kept'));
  });
}

/**
 * Whether an answer is to be given again. What failed on our side may be tried again, under the same command id, since
 * its effect may be there. What no handler has seen, or was told to wait, is as if it had not been asked.
 */
const isFinal = (begun: boolean, status: number): boolean => begun && status < 500 && status !== 429;

/** Waits for the answer of a request that is still running. */
async function claimed(claim: () => Promise<Claim>, timers: Timers): Promise<Claim> {
  try {
    for (let waited = 0; ; waited += pollMilliseconds) {
      const made = await claim();
      if (made.kind !== 'running' || waited >= waitMilliseconds) return made;
      await timers.sleep(pollMilliseconds);
    }
  } catch (cause) {
    throw new Problem('unavailable', { cause, members: { retryAfterSeconds: 1 } });
  }
}

function replay(reply: FastifyReply, { status, headers, body }: StoredAnswer): FastifyReply {
  for (const [name, value] of Object.entries(headers)) void reply.header(name, value);
  return reply.code(status).send(body === '' ? undefined : body);
}

function kept(reply: FastifyReply): StoredAnswer['headers'] {
  const present = keptHeaders.flatMap((name) => {
    const value = reply.getHeader(name);
    return value === undefined ? [] : [[name, Array.isArray(value) ? value : String(value)] as const];
  });
  return Object.fromEntries(present);
}

const bodyOf = (payload: unknown): string => (typeof payload === 'string' ? payload : '');

const digest = (...parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url');

const pathOf = (request: FastifyRequest): string => request.url.split('?', 1)[0] ?? '';

const scopedKey = (request: FastifyRequest, key: string): string =>
  digest(
    credentialOf(request) ?? '',
    loginTokenOf(request) ?? '',
    // A session that a trusted device was given must not be given again to whoever lacks the device's secret.
    deviceTokenOf(request) ?? '',
    request.method,
    pathOf(request),
    key,
  );

const fingerprint = (request: FastifyRequest): string =>
  digest(request.url, request.rawBody?.toString('base64') ?? '');
