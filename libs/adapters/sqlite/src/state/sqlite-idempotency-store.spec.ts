import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { idempotencyStoreContract } from '@sallyport/testing';
import { SqliteIdempotencyStore } from './index';

const key = Buffer.alloc(32, 7);
const entropy = { bytes: randomBytes };
const now = '2026-11-24T14:00:00.000Z';
const answer = { status: 200, headers: { 'set-cookie': 'token-in-a-cookie' }, body: 'token-in-a-body' };

idempotencyStoreContract(
  'SqliteIdempotencyStore',
  () => new SqliteIdempotencyStore(':memory:', key, entropy),
);

describe('in a file', () => {
  let folder: string;
  let file: string;
  let first: SqliteIdempotencyStore;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'idempotency-'));
    file = join(folder, 'state.db');
    first = new SqliteIdempotencyStore(file, key, entropy);
    await first.claim('k', 'f', now);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('answers after a restart', async () => {
    await first.settle('k', answer);
    first.close();
    const second = new SqliteIdempotencyStore(file, key, entropy);
    expect(await second.claim('k', 'f', now)).toEqual({ kind: 'answered', answer });
    second.close();
  });

  it('holds no answer in clear', async () => {
    await first.settle('k', answer);
    const bytes = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'));
    expect(bytes.join()).not.toContain('token-in-a');
    first.close();
  });

  it('gives the same command again when the key is another', async () => {
    await first.settle('k', answer);
    first.close();
    const second = new SqliteIdempotencyStore(file, Buffer.alloc(32, 8), entropy);
    expect(await second.claim('k', 'f', now)).toMatchObject({ kind: 'claimed', startedAt: now });
    expect(await second.claim('k', 'f', now)).toEqual({ kind: 'running' });
    second.close();
  });

  it('gives the same command again at once when it is told that who claimed it is dead', async () => {
    const claimed = await first.claim('l', 'f', now);
    await first.claim('answered', 'f', now);
    await first.settle('answered', answer);
    first.close();
    const second = new SqliteIdempotencyStore(file, key, entropy);
    second.releaseAll();
    expect(await second.claim('l', 'f', now)).toEqual(claimed);
    expect(await second.claim('l', 'f', now)).toEqual({ kind: 'running' });
    expect(await second.claim('answered', 'f', now)).toEqual({ kind: 'answered', answer });
    second.close();
  });

  it('is one store for two processes', async () => {
    const second = new SqliteIdempotencyStore(file, key, entropy);
    expect(await second.claim('k', 'f', now)).toEqual({ kind: 'running' });
    await first.settle('k', answer);
    expect(await second.claim('k', 'f', now)).toEqual({ kind: 'answered', answer });
    first.close();
    second.close();
  });
});
