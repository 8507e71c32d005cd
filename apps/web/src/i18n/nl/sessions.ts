import type { Catalogue } from '../catalogue';

export const sessions: Catalogue['sessions'] = {
  lead: 'Alle browsers en apps waarin je nu bent ingelogd. Log uit wat je niet kent.',
  current: 'Deze sessie',
  twoFactor: 'twee stappen',
  password: 'alleen wachtwoord',
  provedBy: 'Bevestigd met',
  proofs: {
    password: 'wachtwoord',
    sms: 'sms',
    push: 'pushmelding',
    totp: 'authenticator-app',
    passkey: 'passkey',
    backup_code: 'back-upcode',
  },
  tokens: {
    title: 'Servicetokens werken nog',
    text: 'Je sessies zijn beëindigd. Deze servicetokens, die jij hebt uitgegeven, niet. Trek in wat je niet nodig hebt.',
  },
  lastAccessed: 'Laatst gebruikt',
  started: 'Ingelogd',
  end: 'Uitloggen',
  endOthers: 'Alle andere uitloggen',
  endAll: 'Overal uitloggen',
  empty: 'Je bent nergens ingelogd.',
  confirm: {
    end: 'Deze sessie uitloggen?',
    endText: (label) => `${label} wordt meteen uitgelogd. Wie het gebruikt moet opnieuw inloggen.`,
    others: 'Alle andere sessies uitloggen?',
    othersText: 'Alle sessies behalve deze eindigen meteen.',
    all: 'Overal uitloggen?',
    allText: 'Alle sessies eindigen meteen, ook deze. Je moet opnieuw inloggen.',
  },
};
