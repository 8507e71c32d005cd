import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseConfig } from '@sallyport/config';
import { startStandalone } from '../../apps/standalone/src/start-standalone';

/** The whole service in this process, on an empty folder that goes with it. */
export async function startEmbedded() {
  const folder = mkdtempSync(join(tmpdir(), 'sallyport-lag-'));
  const service = await startStandalone(
    parseConfig({ SALLYPORT_ENV: 'test', PORT: '0', SALLYPORT_DEMO: 'off', SALLYPORT_DATA_DIR: folder }),
  );
  return {
    look: service.parts,
    async stop() {
      await service.stop();
      rmSync(folder, { recursive: true });
    },
  };
}
