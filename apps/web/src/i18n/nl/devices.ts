import type { Catalogue } from '../catalogue';

export const devices: Catalogue['devices'] = {
  lead: 'Browsers en apps waarmee op je account is ingelogd.',
  current: 'Dit apparaat',
  blocked: 'Geblokkeerd',
  open: (count) => (count === 1 ? '1 open sessie' : `${count} open sessies`),
  noneOpen: 'niet ingelogd',
  firstSeen: 'Voor het eerst gebruikt',
  lastSeen: 'Laatst gebruikt',
  rename: 'Hernoemen',
  name: 'Naam van het apparaat',
  block: 'Blokkeren',
  unblock: 'Deblokkeren',
  forget: 'Vergeten',
  empty: 'Er is nog geen apparaat ingelogd.',
  actionsFor: (label) => `Wat te doen met ${label}`,
  confirm: {
    block: (label) => `${label} blokkeren?`,
    blockText: (sessions) =>
      sessions === 0
        ? 'Het kan niet meer inloggen, ook niet met het juiste wachtwoord en de juiste code, tot je het deblokkeert.'
        : `${sessions === 1 ? 'De sessie eindigt' : `De ${sessions} sessies eindigen`} meteen, en het kan niet meer inloggen, ook niet met het juiste wachtwoord en de juiste code, tot je het deblokkeert.`,
    blockSelf: 'Dit is het apparaat dat je nu gebruikt: je wordt uitgelogd.',
    unblock: (label) => `${label} deblokkeren?`,
    unblockText: 'Het kan weer inloggen. Beëindigde sessies blijven beëindigd.',
    forget: (label) => `${label} vergeten?`,
    forgetText:
      'De sessies eindigen en het verdwijnt uit deze lijst. Als het weer inlogt, geldt het als een nieuw apparaat.',
  },
};
