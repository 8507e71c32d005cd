import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Starts a server in a process of its own. `ready` is asked until it gives true. */
export async function startServer({ args, env = {}, ready }) {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const began = performance.now();
  while (!(await ready().catch(() => false))) {
    if (child.exitCode !== null) throw new Error(`${args[0]} ended with ${child.exitCode}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return {
    startMilliseconds: Math.round(performance.now() - began),
    cpuMilliseconds: () => cpuMilliseconds(child.pid),
    memoryMegabytes: () => memoryMegabytes(child.pid),
    async stop() {
      child.kill('SIGTERM');
      if (child.exitCode === null) await new Promise((resolve) => child.once('exit', resolve));
    },
  };
}

/** User and system time of a process, all its threads together. The kernel counts in hundredths of a second. */
function cpuMilliseconds(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

const memoryMegabytes = (pid) =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024);
