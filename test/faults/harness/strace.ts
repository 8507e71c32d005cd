import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** Why system calls of a running process cannot be made to fail on this machine; undefined when they can. */
export function whyNoStrace(): string | undefined {
  const trial = spawnSync('sh', ['-c', 'sleep 0.2 & exec strace -o /dev/null -p $!'], { encoding: 'utf8' });
  return trial.status === 0 ? undefined : trial.stderr.trim();
}

/**
 * Makes system calls of a running process fail, in all its threads. Resolves once they do.
 * @param calls names of the calls, with commas between
 * @param error what they answer instead of being done, as `EIO`
 * @returns ends the failing
 */
export async function failCalls(pid: number, calls: string, error: string): Promise<() => Promise<void>> {
  const faults = ['-e', `trace=${calls}`, '-e', `inject=${calls}:error=${error}`];
  const strace = spawn('strace', ['-f', '-o', '/dev/null', ...faults, '-p', String(pid)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const exit = once(strace, 'exit');
  const lines = createInterface({ input: strace.stderr });
  await once(lines, 'line');
  return async () => {
    strace.kill('SIGINT');
    await exit;
  };
}
