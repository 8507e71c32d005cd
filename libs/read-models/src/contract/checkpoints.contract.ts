import type { Checkpoints } from '@sallyport/ports';

/** What every store of checkpoints does. `make` gives an empty one for each test. */
export function checkpointsContract(name: string, make: () => Checkpoints): void {
  describe(name, () => {
    it('stands at 0, and then where it was put, each name for itself', async () => {
      const checkpoints = make();
      expect(await checkpoints.read('notices')).toBe(0);
      await checkpoints.write('notices', 5);
      await checkpoints.write('notices', 2 ** 50);
      await checkpoints.write('others', 1);
      expect(await checkpoints.read('notices')).toBe(2 ** 50);
      expect(await checkpoints.read('others')).toBe(1);
    });
  });
}
