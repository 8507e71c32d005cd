import { loadConfig } from '@sallyport/config';
import { isWanted, viewEvent, type HistoryFilters } from '@sallyport/event-store';
import { openLog } from './open-log';
import type { Said } from './said';

export interface ReplayOptions extends HistoryFilters {
  /** Opens personal fields. Secrets are never told. */
  readonly open: boolean;
}

/**
 * Tells the events of the log, of all organizations, one JSON text a line, as `/v1/events` tells those of one.
 * @param print takes lines; the next ones come when it has
 */
export async function replay(
  { open, ...filters }: ReplayOptions,
  print: (text: string) => Promise<void>,
): Promise<Said> {
  const log = openLog(loadConfig(), open);
  try {
    for await (const page of log.pages()) {
      const wanted = page.filter((event) => isWanted(event, filters));
      const events = await log.codec.decodeAll(wanted, { open });
      await print(events.map((event) => `${JSON.stringify(viewEvent(event))}\n`).join(''));
    }
  } finally {
    await log.close();
  }
  return { lines: [], exitCode: 0 };
}
