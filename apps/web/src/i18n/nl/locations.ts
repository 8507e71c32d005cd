import type { Catalogue } from '../catalogue';

export const locations: Catalogue['locations'] = {
  lead: 'Plaatsen waarvandaan is ingelogd. Ze zijn afgeleid van IP-adressen en dus bij benadering.',
  map: 'Kaart van de landen waarvandaan is ingelogd',
  onMap: (country, places) => (places === 1 ? `${country}: 1 plaats` : `${country}: ${places} plaatsen`),
  place: 'Plaats',
  firstSeen: 'Eerste keer ingelogd',
  lastSeen: 'Laatst ingelogd',
  state: 'Status',
  actions: 'Acties',
  current: 'Je bent hier',
  blocked: 'Geblokkeerd',
  allowed: 'Toegestaan',
  block: 'Blokkeren',
  unblock: 'Deblokkeren',
  show: 'Inlogpogingen',
  notMine: 'Dit herken ik niet',
  empty: 'Er is nog niet ingelogd vanaf een plaats die we kennen.',
  signInsFrom: (place) => `Inlogpogingen vanaf ${place}`,
  noSignIns: 'Geen inlogpogingen van daar.',
  outcome: { succeeded: 'ingelogd', denied: 'geweigerd', open: 'niet afgemaakt' },
  credit: 'IP-geolocatie van DB-IP',
  confirm: {
    block: (place) => `${place} blokkeren?`,
    blockText:
      'Niemand kan van daar op je account inloggen, ook niet met het juiste wachtwoord en de juiste code, en sessies van daar eindigen meteen.',
    blockSelf: 'Hier ben je nu: je wordt uitgelogd en kunt hiervandaan niet meer inloggen.',
    notMineText:
      'Sessies van daar eindigen meteen en niemand kan van daar inloggen. Kent iemand je wachtwoord, verander dat dan ook.',
    unblock: (place) => `${place} deblokkeren?`,
    unblockText: 'Van daar mag weer worden ingelogd. Beëindigde sessies blijven beëindigd.',
  },
};
