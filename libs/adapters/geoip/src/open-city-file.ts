import { readFile } from 'node:fs/promises';
import { ReaderModel } from '@maxmind/geoip2-node';
import { Reader, type CityResponse } from 'maxmind';
import { checkTree } from './check-tree';

/** A database of cities in memory. */
export interface CityFile {
  readonly database: ReaderModel;
  /** `GeoLite2-City/2026-11-17`. */
  readonly version: string;
  readonly built: Date;
}

/** The file cannot be used; the message says which and why. */
export class CityFileError extends Error {
  override readonly name = 'CityFileError';
}

/**
 * Reads a City database of MaxMind's (GeoIP2-City, GeoLite2-City) into memory.
 * @throws CityFileError when it cannot be read, is damaged, or holds something else
 */
export async function openCityFile(path: string): Promise<CityFile> {
  try {
    const bytes = await readFile(path);
    const reader = new Reader<CityResponse>(bytes);
    const { databaseType, buildEpoch } = reader.metadata;
    if (!databaseType.includes('City'))
      throw new Error(`it is a ${databaseType} database, not one of cities`);
    checkTree(bytes, reader.metadata);
    const database = new ReaderModel(reader);
    return {
      database,
      built: buildEpoch,
      version: `${databaseType}/${buildEpoch.toISOString().slice(0, 10)}`,
    };
  } catch (cause) {
    throw new CityFileError(`${path} cannot be used: ${(cause as Error).message}`, { cause });
  }
}
