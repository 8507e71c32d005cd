/** Counts what a fault did to what was acknowledged before it. */
export interface Tally {
  /**
   * Takes one round's count, and expects that nothing is amiss in it.
   * @param acknowledged names of what the program said was done
   * @param found names of what is there afterwards, each as often as it is there
   */
  count(acknowledged: readonly string[], found: readonly string[]): void;
}

/** A tally of one fault. Its sums are printed when the specs of the file are over. */
export function tallyOf(fault: string): Tally {
  const sums = { acknowledged: 0, lost: 0, doubled: 0 };
  afterAll(() => {
    const { acknowledged, lost, doubled } = sums;
    tell(`${fault}: acknowledged ${acknowledged}, lost ${lost}, doubled ${doubled}`);
  });
  return {
    count(acknowledged, found) {
      const there = new Set(found);
      const lost = acknowledged.filter((name) => !there.has(name));
      const doubled = found.length - there.size;
      sums.acknowledged += acknowledged.length;
      sums.lost += lost.length;
      sums.doubled += doubled;
      expect({ lost, doubled }).toEqual({ lost: [], doubled: 0 });
    },
  };
}

/** Says something beside the test runner's own report. */
export const tell = (line: string): void => void process.stderr.write(`${line}\n`);
