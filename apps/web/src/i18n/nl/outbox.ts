import type { Catalogue } from '../catalogue';

export const outbox: Catalogue['outbox'] = {
  lead: 'Berichten die deze dienst zou versturen, hier getoond: alleen tijdens ontwikkeling.',
  search: 'Zoeken',
  to: 'Aan',
  empty: 'Er is nog niets verstuurd.',
  noMatch: 'Niets gevonden.',
  clear: 'Alles weggooien',
  clearText: 'Alle berichten hier worden weggegooid.',
  copyCode: 'Code kopiëren',
  text: 'Tekst',
  html: 'HTML',
  failures: 'Als een bericht wordt verstuurd, dan doet de provider dit:',
  channels: { sms: 'Sms', email: 'E-mail', push: 'Push' },
  failure: {
    none: 'werkt',
    rejected: 'weigert',
    retry: 'is bezet',
    unknown: 'antwoordt niet',
  },
};
