import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseConfig } from '@sallyport/config';
import { startStandalone, type Standalone } from '../../apps/standalone/src/start-standalone';

const started: Standalone[] = [];
const folders: string[] = [];

/** A data folder of its own, removed after the spec. */
export function newDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sallyport-'));
  folders.push(folder);
  return folder;
}

/** The whole service in this process, on an empty data folder unless one is named. Stopped after the spec. */
export async function startApp(env: Readonly<Record<string, string>> = {}): Promise<Standalone> {
  const config = parseConfig({
    SALLYPORT_ENV: 'test',
    PORT: '0',
    SALLYPORT_DEMO: 'off',
    SALLYPORT_DATA_DIR: env['SALLYPORT_DATA_DIR'] ?? newDataFolder(),
    SALLYPORT_RATE_LIMIT_SCALE: '1000',
    TRUSTED_PROXIES: 'loopback',
    ...env,
  });
  const app = await startStandalone(config);
  started.push(app);
  return app;
}

/** Stops one before its spec is over. */
export async function stopApp(app: Standalone): Promise<void> {
  started.splice(started.indexOf(app), 1);
  await app.stop();
}

afterAll(async () => {
  for (const app of started.splice(0)) await app.stop();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});
