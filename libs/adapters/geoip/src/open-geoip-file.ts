import { readFile } from 'node:fs/promises';
import { ReaderModel } from '@maxmind/geoip2-node';
import { Reader, type Response } from 'maxmind';
import { checkTree } from './check-tree';

/** What a database tells of an address, as the names of MaxMind's types of database have it. */
export type GeoipKind = 'City' | 'ASN';

/** What is in a database of a kind: said of one that holds something else. */
export const contentOf = { City: 'places', ASN: 'networks' } as const satisfies Record<GeoipKind, string>;

/** A database in memory. */
export interface GeoipFile {
  readonly database: ReaderModel;
  /** `GeoLite2-City/2026-11-17`. */
  readonly version: string;
  readonly built: Date;
}

/** The file cannot be used; the message says which and why. */
export class GeoipFileError extends Error {
  override readonly name = 'GeoipFileError';
}

/**
 * Reads a database of MaxMind's (GeoIP2-City, GeoLite2-City, GeoLite2-ASN) into memory.
 * @throws GeoipFileError when it cannot be read, is damaged, or is of another kind
 */
export async function openGeoipFile(path: string, kind: GeoipKind): Promise<GeoipFile> {
  try {
    const bytes = await readFile(path);
    const reader = new Reader<Response>(bytes);
    const { databaseType, buildEpoch } = reader.metadata;
    if (!databaseType.includes(kind))
      throw new Error(`it is a ${databaseType} database, not one of ${contentOf[kind]}`);
    checkTree(bytes, reader.metadata);
    return {
      database: new ReaderModel(reader),
      built: buildEpoch,
      version: `${databaseType}/${buildEpoch.toISOString().slice(0, 10)}`,
    };
  } catch (cause) {
    throw new GeoipFileError(`${path} cannot be used: ${(cause as Error).message}`, { cause });
  }
}
