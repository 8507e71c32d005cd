import { execFile } from 'node:child_process';
import { programOf } from '../../faults/harness/programs';

interface Ended {
  readonly code: number;
  /** On both of its streams. */
  readonly said: string;
}

/** Runs the command line as a process of its own. */
export function cli(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const whole = [...programOf('apps/cli/src/main.ts'), ...args];
  const base = { PATH: process.env['PATH'] ?? '', SALLYPORT_ENV: 'test' };
  return new Promise((resolve) => {
    execFile(process.execPath, whole, { env: { ...base, ...env } }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, said: stdout + stderr }),
    );
  });
}

/** The setting that names a data folder. */
export const on = (folder: string) => ({ SALLYPORT_DATA_DIR: folder });
