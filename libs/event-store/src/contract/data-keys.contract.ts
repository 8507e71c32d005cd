import { randomUUID } from 'node:crypto';
import { KeyDestroyed, type DataKeys } from '../keys/data-keys';

export interface DataKeysUnderTest {
  readonly keys: DataKeys;
  /** Closes and opens again over the same keys; absent for keys that do not last. */
  readonly reopen?: () => Promise<DataKeys>;
  readonly dispose: () => Promise<void>;
}

/** What every store of data keys promises. */
export function dataKeysContract(name: string, factory: () => Promise<DataKeysUnderTest>): void {
  describe(`${name}, as data keys`, () => {
    let subject: DataKeysUnderTest;
    let keys: DataKeys;
    let userId: string;
    beforeEach(async () => {
      subject = await factory();
      keys = subject.keys;
      userId = randomUUID();
    });
    afterEach(() => subject.dispose());
    const bytes = async (from: DataKeys, of = userId) => (await from.find(of))?.key.export().toString('hex');

    it('makes a key of 256 bits once and gives it from then on', async () => {
      const { key } = await keys.obtain(userId);
      expect(key.symmetricKeySize).toBe(32);
      expect((await keys.obtain(userId)).key.equals(key)).toBe(true);
      expect(await keys.find(userId)).toMatchObject({ userId });
      expect(await bytes(keys)).toBe(key.export().toString('hex'));
    });

    it('gives two who ask at once the same', async () => {
      const [one, other] = await Promise.all([keys.obtain(userId), keys.obtain(userId)]);
      expect(one.key.equals(other.key)).toBe(true);
    });

    it('gives each user a key of their own', async () => {
      const other = randomUUID();
      await Promise.all([keys.obtain(userId), keys.obtain(other)]);
      expect(await bytes(keys)).not.toBe(await bytes(keys, other));
    });

    it('finds none that was never made', async () => {
      expect(await keys.find(userId)).toBeUndefined();
    });

    it('destroys a key for good, quietly when repeated', async () => {
      await keys.obtain(userId);
      await keys.destroy(userId);
      await keys.destroy(userId);
      expect(await keys.find(userId)).toBeUndefined();
      await expect(keys.obtain(userId)).rejects.toThrow(KeyDestroyed);
    });

    it('makes none for a user who was erased before they had one', async () => {
      await keys.destroy(userId);
      await expect(keys.obtain(userId)).rejects.toThrow(KeyDestroyed);
    });

    it('knows keys and erasures after it was opened again', async () => {
      if (!subject.reopen) return;
      const erased = randomUUID();
      await Promise.all([keys.obtain(userId), keys.obtain(erased)]);
      await keys.destroy(erased);
      const before = await bytes(keys);
      const again = await subject.reopen();
      expect(await bytes(again)).toBe(before);
      await expect(again.obtain(erased)).rejects.toThrow(KeyDestroyed);
    });
  });
}
