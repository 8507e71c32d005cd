import type { Catalogue } from '../catalogue';

export const signIn: Catalogue['signIn'] = {
  title: 'Inloggen',
  email: 'E-mailadres',
  password: 'Wachtwoord',
  submit: 'Inloggen',
  forgot: 'Wachtwoord vergeten?',
  waitSeconds: (seconds) => `Opnieuw over ${seconds} s`,

  code: {
    title: 'Vul de code in',
    why: {
      every_login: 'Je organisatie vraagt bij elke keer inloggen om een tweede stap.',
      new_device: 'Dit is een nieuw apparaat voor je account.',
      new_location: 'Dit is een nieuwe locatie voor je account.',
      untrusted_device: 'Je hebt een tweede factor, en dit apparaat wordt niet vertrouwd.',
    },
    sms: (to) => `We hebben een code per sms gestuurd naar ${to}.`,
    smsInstead: (to) =>
      `Je telefoon gaf geen antwoord. Daarom hebben we een code per sms gestuurd naar ${to}.`,
    push: 'We hebben een code als melding naar je telefoon gestuurd.',
    totp: 'Open je authenticator-app en vul de code in die je daar ziet.',
    backup_code: 'Vul een van je back-upcodes in. Elke code werkt één keer.',
    label: 'Code',
    backupLabel: 'Back-upcode',
    submit: 'Doorgaan',
    resend: 'Nieuwe code sturen',
    resendIn: (seconds) => `Nieuwe code sturen (over ${seconds} s)`,
    attemptsLeft: (count) => (count === 1 ? 'Nog één poging.' : `Nog ${count} pogingen.`),
    noPush: 'Geen melding? Stuur de code per sms',
    otherWay: 'Een andere manier',
    ways: {
      sms: (hint) => `Sms naar ${hint}`,
      push: 'Een melding op je telefoon',
      totp: 'Authenticator-app',
      passkey: 'Passkey',
      backup_code: (left) => `Back-upcode (nog ${left})`,
    },
    lostAll: 'Ik heb geen van deze meer',
    startAgain: 'Opnieuw beginnen',
  },

  trust: {
    label: 'Dit apparaat vertrouwen',
    text: 'Zolang je organisatie dat toestaat, vragen we op dit apparaat niet om een tweede stap. Vink dit uit op een gedeelde computer.',
    everyLogin:
      'Je organisatie vraagt nog steeds bij elke keer inloggen om een tweede stap, maar onjuiste wachtwoorden van anderen sluiten je op dit apparaat niet buiten. Vink dit uit op een gedeelde computer.',
  },

  denied: {
    title: 'Je kunt hier niet inloggen',
    device_blocked:
      'Dit apparaat is geblokkeerd voor dit account. De eigenaar van het account heeft een e-mail gekregen.',
    location_blocked:
      'Inloggen vanaf deze locatie is geblokkeerd voor dit account. De eigenaar van het account heeft een e-mail gekregen.',
    other: 'Deze inlogpoging is geweigerd.',
  },

  setUp: {
    title: 'Stel je tweede stap in',
    why: {
      required:
        'Je organisatie vraagt na je wachtwoord om een tweede stap, zodat een gestolen wachtwoord alleen niets opent.',
      replacing:
        'Je organisatie staat de factor die je net gebruikte niet meer toe. Stel een andere in om in te loggen.',
      recovered:
        'Je account is hersteld en je oude tweede factoren zijn verwijderd. Stel een nieuwe in om in te loggen.',
    },
    way: 'Tweede stap',
    ways: { sms: 'Sms', totp: 'Authenticator-app' },
    phoneLead: 'We sturen een code naar je telefoon.',
    country: 'Land',
    countrySearch: 'Zoek een land',
    noCountry: 'Geen land gevonden',
    number: 'Mobiel nummer',
    send: 'Stuur me een code',
    changeNumber: 'Een ander nummer gebruiken',
  },

  codes: {
    title: 'Je back-upcodes',
    lead: 'Met elk van deze tien codes kun je één keer inloggen als je je telefoon niet hebt. Bewaar ze waar je ze zonder telefoon vindt.',
    copy: 'Kopiëren',
    copied: 'Gekopieerd',
    download: 'Downloaden (.txt)',
    print: 'Afdrukken',
    done: 'Ik heb mijn codes bewaard, doorgaan',
    keepFirst: 'Kopieer, download of druk de codes af voor je doorgaat.',
    fileTitle: (account) => `Back-upcodes van Sallyport voor ${account}`,
    used: 'gebruikt',
  },

  app: {
    offer: 'Ook een authenticator-app toevoegen',
    offerText: 'Die werkt zonder netwerk en zonder sms.',
  },
};
