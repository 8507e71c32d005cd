import type { Catalogue } from '../catalogue';

export const policy: Catalogue['policy'] = {
  lead: 'Wanneer je organisatie om een tweede stap vraagt.',
  off: 'Inloggen in twee stappen staat uit: voor wie geen tweede factor heeft is een wachtwoord genoeg.',
  requireOn: 'Vraag om een tweede stap',
  occasions: {
    every_login: 'Bij elke keer inloggen',
    new_device: 'Op een nieuw apparaat',
    new_location: 'Op een nieuwe locatie',
  },
  deviceTrustDays: 'Een apparaat wordt vertrouwd gedurende',
  days: 'dagen na de laatste keer inloggen in twee stappen',
  granularity: 'Nauwkeurigheid van locaties',
  granularities: { country: 'Land', region: 'Regio', city: 'Stad' },
  backupCodeEmail: 'E-mail met de back-upcodes',
  backupCodeEmails: {
    notice: 'Alleen melden dat er nieuwe codes zijn (aanbevolen)',
    codes: 'De codes zelf sturen',
  },
  recoveryDelayHours: 'Wachttijd bij accountherstel',
  hours:
    'uur, van 24 tot 720. Wie al zijn tweede factoren kwijt is, wacht zo lang; niemand kan dat verkorten.',
  allowedFactors: 'Toegestane factoren',
  allowedFactorsText:
    'Ze gelden bij het instellen, bij het inloggen en bij het bevestigen. Wie een factor heeft die niet meer is toegestaan, stelt bij de volgende keer inloggen een andere in.',
  notEnrollable: 'Sta sms of de authenticator-app toe: die kunnen tijdens het inloggen worden ingesteld.',
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
        : `${count} van hen ${count === 1 ? 'stelt' : 'stellen'} bij de volgende keer inloggen een tweede factor in.`,
    sessions: (count) =>
      count === 0
        ? 'Er eindigt geen open sessie.'
        : `${count} open ${count === 1 ? 'sessie' : 'sessies'} zonder tweede factor ${count === 1 ? 'eindigt' : 'eindigen'} meteen.`,
    stricter: 'Ook sessies die het nieuwe beleid niet had toegestaan eindigen, behalve deze.',
    switchedOff:
      'Alleen wie een tweede factor heeft, wordt er nog om gevraagd, op apparaten die niet worden vertrouwd. Alle beheerders krijgen bericht.',
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
    recoveryDelayHours: 'Hersteltermijn (uren)',
  },
  none: 'uit',
};
