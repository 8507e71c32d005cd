import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { cpus, loadavg, release, tmpdir, totalmem, type } from 'node:os';
import { join } from 'node:path';

/** What the figures were measured on. */
export const machine = () => ({
  at: new Date().toISOString(),
  cpu: cpus()[0]?.model,
  cores: cpus().length,
  memoryMegabytes: Math.round(totalmem() / 2 ** 20),
  system: `${type()} ${release()}`,
  node: process.version,
  load: loadavg()[0],
  fdatasyncPerSecond: Math.round(syncsPerSecond()),
});

/** How often the disk takes a small append for good. */
function syncsPerSecond() {
  const file = join(tmpdir(), `sync-${process.pid}`);
  const descriptor = openSync(file, 'w');
  const began = performance.now();
  let count = 0;
  for (; performance.now() - began < 500; count++) {
    writeSync(descriptor, 'x'.repeat(370));
    fdatasyncSync(descriptor);
  }
  const rate = (count * 1000) / (performance.now() - began);
  closeSync(descriptor);
  rmSync(file);
  return rate;
}
