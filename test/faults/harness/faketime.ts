import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';

/** Why the clock of a process cannot be moved on this machine; undefined when it can. */
export function whyNoFaketime(): string | undefined {
  const { error, status, stderr } = spawnSync('faketime', ['-f', '+0', 'true'], { encoding: 'utf8' });
  if (error) return error.message;
  return status === 0 ? undefined : stderr.trim();
}

/** The clock of a process that is started with `env`, apart from the machine's. */
export class MovableClock {
  readonly env: Readonly<Record<string, string>>;

  /** @param file from which the process reads, at each look at its clock, how far off that is */
  constructor(private readonly file: string) {
    this.moveTo(0);
    const preload = spawnSync('faketime', ['-f', '+0', 'printenv', 'LD_PRELOAD'], {
      encoding: 'utf8',
    }).stdout;
    this.env = {
      LD_PRELOAD: preload.trim(),
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_NO_CACHE: '1',
      // Timers go on as they are.
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
    };
  }

  /** From now on the clock is so many seconds ahead of the machine's; negative: behind it. */
  moveTo(seconds: number): void {
    writeFileSync(this.file, `${seconds < 0 ? '-' : '+'}${Math.abs(seconds)}`);
  }
}
