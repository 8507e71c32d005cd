import type { Catalogue } from '../catalogue';

export const policy: Catalogue['policy'] = {
  lead: 'Wanneer je organisatie om een tweede stap vraagt.',
  off: 'Inloggen in twee stappen staat uit: een wachtwoord is genoeg.',
  requireOn: 'Vraag om een tweede stap',
  occasions: {
    every_login: 'Bij elke keer inloggen',
    new_device: 'Op een nieuw apparaat',
    new_location: 'Op een nieuwe locatie',
  },
  deviceTrustDays: 'Een apparaat geldt als bekend gedurende',
  days: 'dagen na de laatste keer inloggen',
  granularity: 'Hoe precies een locatie wordt onderscheiden',
  granularities: { country: 'Land', region: 'Regio', city: 'Stad' },
  backupCodeEmail: 'E-mail met de back-upcodes',
  backupCodeEmails: {
    notice: 'Alleen melden dat er nieuwe codes zijn (aanbevolen)',
    codes: 'De codes zelf sturen',
  },
  allowedFactors: 'Factoren die tellen',
  factors: {
    sms: 'Sms',
    push: 'Pushmelding',
    totp: 'Authenticator-app',
    passkey: 'Passkey',
    backup_code: 'Back-upcode',
  },
  preview: 'Wat opslaan doet',
  previewing: 'Tellen…',
  affects: {
    users: (count) => `${count} actieve ${count === 1 ? 'gebruiker' : 'gebruikers'} in je organisatie.`,
    toEnrol: (count) =>
      count === 0
        ? 'Iedereen heeft al een tweede factor.'
        : `${count} van hen ${count === 1 ? 'stelt' : 'stellen'} bij de volgende keer inloggen een telefoon in.`,
    sessions: (count) =>
      count === 0
        ? 'Er eindigt geen open sessie.'
        : `${count} open ${count === 1 ? 'sessie' : 'sessies'} zonder tweede factor ${count === 1 ? 'eindigt' : 'eindigen'} meteen.`,
    switchedOff: 'Niemand wordt nog om een tweede stap gevraagd. Alle beheerders krijgen bericht.',
    told: 'Alle beheerders krijgen een e-mail.',
  },
  save: 'Beleid opslaan',
  saved: 'Het beleid is opgeslagen.',
  unchanged: 'Er is niets gewijzigd.',
  history: 'Geschiedenis',
  noHistory: 'Het beleid is nooit gewijzigd.',
  changedBy: (name) => `door ${name}`,
  system: 'het systeem',
  first: 'Eerste beleid',
  fields: {
    requireOn: 'Tweede stap',
    deviceTrustDays: 'Apparaat vertrouwd (dagen)',
    locationGranularity: 'Locaties per',
    backupCodeEmail: 'E-mail met back-upcodes',
    allowedFactors: 'Factoren',
  },
  none: 'uit',
};
