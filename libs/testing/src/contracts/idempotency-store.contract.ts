import type { IdempotencyStore, StoredAnswer } from '@sallyport/ports';

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const answer: StoredAnswer = {
  status: 201,
  headers: { 'set-cookie': ['a=1', 'b=2'], 'content-type': 'application/json' },
  body: '{"sessionId":"é"}',
};
const at = (seconds: number) =>
  new Date(Date.parse('2026-11-24T14:00:00.000Z') + seconds * 1_000).toISOString();
const HOURS = 3_600;

/** What every idempotency store does. `make` gives an empty one for each test. */
export function idempotencyStoreContract(
  name: string,
  make: () => IdempotencyStore | Promise<IdempotencyStore>,
): void {
  describe(name, () => {
    let store: IdempotencyStore;
    beforeEach(async () => void (store = await make()));
    const claimed = {
      kind: 'claimed',
      commandId: expect.stringMatching(uuidPattern) as string,
      startedAt: at(0),
    };

    it('gives a key to the first who asks', async () => {
      expect(await store.claim('k', 'f', at(0))).toEqual(claimed);
      expect(await store.claim('k', 'f', at(1))).toEqual({ kind: 'running' });
    });

    it('gives one of many who ask at once the key', async () => {
      const claims = await Promise.all(Array.from({ length: 32 }, () => store.claim('k', 'f', at(0))));
      expect(claims.filter(({ kind }) => kind === 'claimed')).toHaveLength(1);
      expect(claims.filter(({ kind }) => kind === 'running')).toHaveLength(31);
    });

    it('answers a repeat as the first was answered', async () => {
      await store.claim('k', 'f', at(0));
      await store.settle('k', answer);
      expect(await store.claim('k', 'f', at(5))).toEqual({ kind: 'answered', answer });
      expect(await store.claim('k', 'f', at(23 * HOURS))).toEqual({ kind: 'answered', answer });
    });

    it('knows a key that comes with another request, answered or not', async () => {
      await store.claim('k', 'f', at(0));
      expect(await store.claim('k', 'g', at(1))).toEqual({ kind: 'mismatch' });
      await store.settle('k', answer);
      expect(await store.claim('k', 'g', at(2))).toEqual({ kind: 'mismatch' });
    });

    it('keeps keys apart, and makes a command id for each', async () => {
      const first = await store.claim('k', 'f', at(0));
      const second = await store.claim('l', 'f', at(0));
      expect(second).toEqual(claimed);
      expect(second).not.toEqual(first);
    });

    it('gives a claim that was left again after a minute, as the same command, to one', async () => {
      const first = await store.claim('k', 'f', at(0));
      expect(await store.claim('k', 'f', at(59))).toEqual({ kind: 'running' });
      expect(await store.claim('k', 'f', at(60))).toEqual(first);
      expect(await store.claim('k', 'f', at(61))).toEqual({ kind: 'running' });
      await store.settle('k', answer);
      expect(await store.claim('k', 'f', at(62))).toEqual({ kind: 'answered', answer });
    });

    it('gives a claim that was given back at once, as the same command', async () => {
      const first = await store.claim('k', 'f', at(0));
      await store.release('k');
      expect(await store.claim('k', 'g', at(1))).toEqual({ kind: 'mismatch' });
      expect(await store.claim('k', 'f', at(1))).toEqual(first);
      expect(await store.claim('k', 'f', at(2))).toEqual({ kind: 'running' });
    });

    it('gives a claim that was given back without effect as a new command', async () => {
      const first = await store.claim('k', 'f', at(0));
      await store.release('k', { forget: true });
      const second = await store.claim('k', 'f', at(9));
      expect(second).toEqual({ ...claimed, startedAt: at(9) });
      expect(second).not.toMatchObject({ commandId: (first as { commandId: string }).commandId });
    });

    it('does not take an answer back', async () => {
      await store.claim('k', 'f', at(0));
      await store.settle('k', answer);
      await store.release('k', { forget: true });
      expect(await store.claim('k', 'f', at(1))).toEqual({ kind: 'answered', answer });
    });

    it('forgets after 24 hours', async () => {
      await store.claim('k', 'f', at(0));
      await store.settle('k', answer);
      expect(await store.claim('k', 'g', at(24 * HOURS))).toEqual({ ...claimed, startedAt: at(24 * HOURS) });
    });
  });
}
