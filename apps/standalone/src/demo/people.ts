import type { Role } from '@sallyport/domain';
import type { BrowserName } from './browsers';
import type { PlaceName } from './places';

/** In days before the end of the history. */
export interface Trip {
  readonly from: number;
  readonly to: number;
  readonly place: PlaceName;
}

export interface Person {
  readonly name: string;
  readonly role: Role;
  readonly home: PlaceName;
  /** E.164, of a mobile phone. Berlin, Stockholm and New York: numbers that are kept for fiction. */
  readonly phone: string;
  /** ISO 3166-1 alpha-2 of the number. */
  readonly phoneCountry: string;
  readonly laptop: BrowserName;
  readonly mobile: BrowserName;
  /** How many days ago the person was invited. */
  readonly joined: number;
  /** Days between two visits, on average. */
  readonly everyDays: number;
  /** Share of visits that end with a log-out, 0 to 1. */
  readonly logsOut: number;
  readonly trips?: readonly Trip[];
}

/** The password of everybody at the demo. It is public, and so production refuses the demo. */
export const DEMO_PASSWORD = 'sally-port-demo';

/** Key of Grace's authenticator app, 160 bits; as public. */
export const DEMO_TOTP_KEY = Buffer.from('sallyport demo seed!');

/** The same in base32, as it is typed into an app. */
export const DEMO_TOTP_SEED = 'ONQWY3DZOBXXE5BAMRSW23ZAONSWKZBB';

export const people = {
  grace: {
    name: 'Grace Okafor',
    role: 'administrator',
    home: 'london',
    phone: '+447400123456',
    phoneCountry: 'GB',
    laptop: 'chromeOnMac',
    mobile: 'safariOnIphone',
    joined: 90,
    everyDays: 1.3,
    logsOut: 0.4,
    trips: [{ from: 33, to: 30, place: 'dublin' }],
  },
  lars: {
    name: 'Lars Lindqvist',
    role: 'administrator',
    home: 'stockholm',
    phone: '+46701740605',
    phoneCountry: 'SE',
    laptop: 'firefoxOnLinux',
    mobile: 'chromeOnAndroid',
    joined: 89,
    everyDays: 1.6,
    logsOut: 0.4,
  },
  ana: {
    name: 'Ana Ferreira',
    role: 'member',
    home: 'lisbon',
    phone: '+351912345678',
    phoneCountry: 'PT',
    laptop: 'firefoxOnWindows',
    mobile: 'safariOnIphone',
    joined: 88,
    everyDays: 1.6,
    logsOut: 0.3,
    trips: [{ from: 50, to: 46, place: 'barcelona' }],
  },
  jonas: {
    name: 'Jonas Weber',
    role: 'member',
    home: 'berlin',
    phone: '+4917139200012',
    phoneCountry: 'DE',
    laptop: 'firefoxOnLinux',
    mobile: 'chromeOnAndroid',
    joined: 88,
    everyDays: 1.6,
    logsOut: 0.3,
  },
  priya: {
    name: 'Priya Nair',
    role: 'member',
    home: 'singapore',
    phone: '+6581234567',
    phoneCountry: 'SG',
    laptop: 'chromeOnWindows',
    mobile: 'chromeOnAndroid',
    joined: 87,
    everyDays: 1.8,
    logsOut: 0.2,
    trips: [{ from: 27, to: 21, place: 'sydney' }],
  },
  mateo: {
    name: 'Mateo Ruiz',
    role: 'member',
    home: 'madrid',
    phone: '+34612345678',
    phoneCountry: 'ES',
    laptop: 'edgeOnWindows',
    mobile: 'chromeOnAndroid',
    joined: 87,
    everyDays: 2.4,
    logsOut: 0.3,
  },
  sofia: {
    name: 'Sofia Rossi',
    role: 'member',
    home: 'milan',
    phone: '+393123456789',
    phoneCountry: 'IT',
    laptop: 'safariOnMac',
    mobile: 'safariOnIphone',
    joined: 86,
    everyDays: 1.6,
    logsOut: 0.4,
    trips: [{ from: 36, to: 33, place: 'vienna' }],
  },
  daniel: {
    name: 'Daniel Cohen',
    role: 'member',
    home: 'newYork',
    phone: '+12125550123',
    phoneCountry: 'US',
    laptop: 'chromeOnMac',
    mobile: 'safariOnIphone',
    joined: 86,
    everyDays: 1.4,
    logsOut: 0.2,
    trips: [
      { from: 58, to: 55, place: 'toronto' },
      { from: 16, to: 13, place: 'sanFrancisco' },
    ],
  },
  beatriz: {
    name: 'Beatriz Souza',
    role: 'member',
    home: 'saoPaulo',
    phone: '+5511961234567',
    phoneCountry: 'BR',
    laptop: 'chromeOnLinux',
    mobile: 'chromeOnAndroid',
    joined: 85,
    everyDays: 1.9,
    logsOut: 0.2,
    trips: [{ from: 41, to: 34, place: 'lisbon' }],
  },
  noor: {
    name: 'Noor de Vries',
    role: 'member',
    home: 'amsterdam',
    phone: '+31612345678',
    phoneCountry: 'NL',
    laptop: 'firefoxOnWindows',
    mobile: 'chromeOnAndroid',
    joined: 84,
    everyDays: 1.6,
    logsOut: 0.4,
    trips: [{ from: 9, to: 6, place: 'berlin' }],
  },
  yuki: {
    name: 'Yuki Tanaka',
    role: 'auditor',
    home: 'tokyo',
    phone: '+819012345678',
    phoneCountry: 'JP',
    laptop: 'edgeOnWindows',
    mobile: 'safariOnIphone',
    joined: 83,
    everyDays: 2.4,
    logsOut: 0.5,
  },
  camille: {
    name: 'Camille Laurent',
    role: 'analyst',
    home: 'paris',
    phone: '+33612345678',
    phoneCountry: 'FR',
    laptop: 'safariOnMac',
    mobile: 'safariOnIphone',
    joined: 82,
    everyDays: 2,
    logsOut: 0.3,
  },
} as const satisfies Record<string, Person>;

export type PersonName = keyof typeof people;

/** `ana@acme.example`. */
export const addressOf = (name: PersonName): string => `${name}@acme.example`;
