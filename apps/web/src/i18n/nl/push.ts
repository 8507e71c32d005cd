import type { Catalogue } from '../catalogue';

export const push: Catalogue['push'] = {
  title: 'Codes op dit apparaat',
  lead: 'In plaats van per sms kan de code van een aanmelding als melding van deze browser of telefoon komen.',
  device: {
    title: 'Dit apparaat',
    on: (label) => `Codes worden op dit apparaat getoond (${label}).`,
    off: 'Codes worden nog niet op dit apparaat getoond.',
    blocked:
      'Meldingen zijn geblokkeerd voor deze pagina. Sta ze toe in de instellingen van je browser en kom terug.',
    unable:
      'Deze browser kan geen meldingen tonen. Zet deze pagina op een iPhone of iPad eerst op het beginscherm.',
    add: 'Codes op dit apparaat tonen',
    addText: 'Je andere sessies eindigen en je krijgt een e-mail. Codes kunnen ook nog per sms komen.',
    remove: 'Hier geen codes meer tonen',
    removeText: 'Als je ermee stopt, eindigen je andere sessies.',
  },
  code: {
    title: 'Nieuwste code',
    none: 'Op dit moment geen code. Tik op de melding van een code om hier te komen.',
    dontShare: 'Deel hem niet. Niemand van ons zal je er ooit om vragen.',
  },
  homeScreen: {
    title: 'Zet deze pagina op je beginscherm',
    steps: [
      'iPhone of iPad: tik op Deel, dan op ‘Zet op beginscherm’, en open hem daar.',
      'Android: open het menu van de browser en kies ‘Toevoegen aan startscherm’.',
    ],
  },
};
