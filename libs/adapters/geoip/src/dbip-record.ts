import type { CityResponse } from 'maxmind';

/** A record of DB-IP's files: flat, empty texts for what is not known. */
export interface DbipRecord {
  readonly country_code: string;
  readonly state1: string;
  readonly city: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** DB-IP adds the quarter in brackets, `Amsterdam (Amsterdam-Centrum)`: the same city must be one place. */
export const normalizeCity = (city: string): string => city.replace(/ *\([^()]*\)/g, '').trim();

/** The record as MaxMind nests it, so that one reader understands the files of both. */
export function nestRecord(record: DbipRecord): CityResponse {
  const region = record.state1.trim();
  const city = normalizeCity(record.city);
  return {
    ...(record.country_code && { country: { iso_code: record.country_code } }),
    ...(region && { subdivisions: [{ names: { en: region } }] }),
    ...(city && { city: { names: { en: city } } }),
    location: { latitude: record.latitude, longitude: record.longitude },
  } as CityResponse;
}
