/** A place that somebody signs in from, with an address that the shipped GeoIP database finds there. */
export interface DemoPlace {
  readonly ip: string;
  /** Exactly as the database names them: a real sign-in from there is then one from a known place. */
  readonly country: string;
  readonly region: string | null;
  readonly city: string;
  /** IANA. */
  readonly timeZone: string;
}

/** Addresses of universities: they stay where they are. A spec holds them against the database. */
export const places = {
  lisbon: { ip: '193.136.128.1', country: 'PT', region: 'Lisbon', city: 'Lisbon', timeZone: 'Europe/Lisbon' },
  london: { ip: '155.198.30.1', country: 'GB', region: 'England', city: 'London', timeZone: 'Europe/London' },
  berlin: {
    ip: '141.20.1.1',
    country: 'DE',
    region: 'State of Berlin',
    city: 'Berlin',
    timeZone: 'Europe/Berlin',
  },
  singapore: {
    ip: '137.132.1.1',
    country: 'SG',
    region: null,
    city: 'Singapore',
    timeZone: 'Asia/Singapore',
  },
  madrid: { ip: '147.96.1.1', country: 'ES', region: 'Madrid', city: 'Madrid', timeZone: 'Europe/Madrid' },
  tokyo: { ip: '133.11.0.1', country: 'JP', region: 'Tokyo', city: 'Chiyoda City', timeZone: 'Asia/Tokyo' },
  paris: {
    ip: '134.157.0.1',
    country: 'FR',
    region: 'Ile-de-France',
    city: 'Paris',
    timeZone: 'Europe/Paris',
  },
  newYork: {
    ip: '128.59.1.1',
    country: 'US',
    region: 'New York',
    city: 'New York',
    timeZone: 'America/New_York',
  },
  milan: { ip: '159.149.10.1', country: 'IT', region: 'Lombardy', city: 'Milan', timeZone: 'Europe/Rome' },
  stockholm: {
    ip: '130.237.28.1',
    country: 'SE',
    region: 'Stockholm',
    city: 'Stockholm',
    timeZone: 'Europe/Stockholm',
  },
  saoPaulo: {
    ip: '143.107.1.1',
    country: 'BR',
    region: 'Sao Paulo',
    city: 'Sao Paulo',
    timeZone: 'America/Sao_Paulo',
  },
  amsterdam: {
    ip: '130.37.1.1',
    country: 'NL',
    region: 'North Holland',
    city: 'Amsterdam',
    timeZone: 'Europe/Amsterdam',
  },
  vienna: { ip: '131.130.1.1', country: 'AT', region: 'Vienna', city: 'Vienna', timeZone: 'Europe/Vienna' },
  toronto: {
    ip: '128.100.1.1',
    country: 'CA',
    region: 'Ontario',
    city: 'Toronto',
    timeZone: 'America/Toronto',
  },
  dublin: { ip: '134.226.1.1', country: 'IE', region: 'Leinster', city: 'Dublin', timeZone: 'Europe/Dublin' },
  barcelona: {
    ip: '161.116.1.1',
    country: 'ES',
    region: 'Catalonia',
    city: 'Barcelona',
    timeZone: 'Europe/Madrid',
  },
  sydney: {
    ip: '129.94.1.1',
    country: 'AU',
    region: 'New South Wales',
    city: 'Sydney',
    timeZone: 'Australia/Sydney',
  },
  sanFrancisco: {
    ip: '138.202.1.1',
    country: 'US',
    region: 'California',
    city: 'San Francisco',
    timeZone: 'America/Los_Angeles',
  },
} as const satisfies Record<string, DemoPlace>;

export type PlaceName = keyof typeof places;
