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
      new_device: 'Je logt in op een apparaat dat we nog niet kennen.',
      new_location: 'Je logt in vanaf een plaats die we nog niet kennen.',
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
    otherWay: 'Anders proberen',
    ways: {
      sms: (hint) => `Sms naar ${hint}`,
      push: 'Een melding op je telefoon',
      totp: 'Authenticator-app',
      passkey: 'Passkey',
      backup_code: (left) => `Back-upcode (nog ${left})`,
    },
    startAgain: 'Opnieuw beginnen',
  },

  denied: {
    title: 'Je kunt hier niet inloggen',
    device_blocked:
      'Dit apparaat is geblokkeerd voor dit account. De eigenaar heeft een e-mail over deze poging gekregen.',
    location_blocked:
      'Inloggen vanaf deze plaats is geblokkeerd voor dit account. De eigenaar heeft een e-mail gekregen.',
    other: 'Deze inlogpoging is geweigerd.',
  },

  setUp: {
    title: 'Stel je tweede stap in',
    lead: 'Je organisatie vraagt naast je wachtwoord om een tweede stap, zodat een gestolen wachtwoord alleen niets opent. We sturen een code naar je telefoon.',
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
    done: 'Ik heb ze bewaard, ga door',
    keepFirst: 'Kopieer, download of druk de codes af voor je doorgaat.',
    fileTitle: (account) => `Back-upcodes van Sallyport voor ${account}`,
    used: 'gebruikt',
  },

  app: {
    offer: 'Ook een authenticator-app toevoegen',
    offerText: 'Die werkt zonder netwerk en zonder sms.',
  },
};
