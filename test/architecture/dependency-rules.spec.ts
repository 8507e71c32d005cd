import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cruise, projectRoot } from './cruise';
import { brokenFiles } from './fixtures/broken-tree';
import { writeBrokenTree } from './write-tree';

const rules = (
  createRequire(__filename)(join(projectRoot, '.dependency-cruiser.cjs')) as { forbidden: { name: string }[] }
).forbidden.map(({ name }) => name);

describe('the dependency rules', () => {
  it('hold for this project', () => {
    const { violations, files } = cruise(projectRoot, ['apps', 'libs', 'test']);
    expect(violations).toEqual([]);
    expect(files).toBeGreaterThan(40);
  });

  describe('over a tree in which each is broken', () => {
    let root: string;
    let found: string[];

    beforeAll(() => {
      root = mkdtempSync(join(tmpdir(), 'sallyport-rules-'));
      writeBrokenTree(root);
      found = cruise(root, ['apps', 'libs', 'test']).violations.map(({ rule, from }) => `${rule}: ${from}`);
    });
    afterAll(() => rmSync(root, { recursive: true, force: true }));

    it.each(brokenFiles)('$rule bites in $file', ({ rule, file }) => {
      expect(found).toContain(`${rule}: ${file}`);
    });

    it('let everything else pass', () => {
      const expected = brokenFiles.map(({ rule, file }) => `${rule}: ${file}`);
      expect(found.filter((violation) => !expected.includes(violation))).toEqual([]);
    });

    it('have a broken file each', () => {
      expect([...new Set(brokenFiles.map(({ rule }) => rule))].sort()).toEqual([...rules].sort());
    });
  });
});
