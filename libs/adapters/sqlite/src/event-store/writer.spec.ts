import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StoreUnavailable } from '@sallyport/event-store';
import { Writer } from './writer';

const event = { id: '018f0000-0000-7000-8000-000000000001', type: 'Happened', data: '{}', metadata: '{}' };

const ignore = () => undefined;

describe('a writing thread that fails', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'sallyport-writer-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('rejects what waits and all that comes, and can still be closed', async () => {
    // A file without the schema: the thread ends as soon as it begins.
    const writer = new Writer(join(folder, 'empty.db'), { committed: ignore, othersCommitted: ignore });
    const waiting = [writer.append('a-1', [event], -1), writer.append('a-2', [event], -1)];
    for (const append of waiting) await expect(append).rejects.toThrow(StoreUnavailable);
    await expect(writer.append('a-3', [event], -1)).rejects.toThrow('the writer of the log failed');
    await writer.close();
  });
});
