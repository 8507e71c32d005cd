import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export interface Violation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

export const projectRoot = join(__dirname, '..', '..');

/** Runs the project's dependency rules over the folders of a tree that are there. Throws when the run itself fails. */
export function cruise(root: string, folders: readonly string[]): { violations: Violation[]; files: number } {
  const run = spawnSync(
    process.execPath,
    [
      join(projectRoot, 'node_modules', '.bin', 'depcruise'),
      '--config',
      join(projectRoot, '.dependency-cruiser.cjs'),
      '--output-type',
      'json',
      ...folders,
    ],
    { cwd: root, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  );
  if (!run.stdout.startsWith('{')) throw new Error(`dependency-cruiser failed: ${run.stderr || run.stdout}`);
  const { summary } = JSON.parse(run.stdout) as {
    summary: { totalCruised: number; violations: { rule: { name: string }; from: string; to: string }[] };
  };
  return {
    files: summary.totalCruised,
    violations: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  };
}
