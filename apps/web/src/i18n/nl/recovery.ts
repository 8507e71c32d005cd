import type { Catalogue } from '../catalogue';

export const recovery: Catalogue['recovery'] = {
  notice: {
    title: (due) => `Er loopt een accountherstel tot ${due}`,
    by: {
      user: 'Iemand die het wachtwoord kent heeft erom gevraagd. Was jij dit niet, wijzig dan je wachtwoord.',
      administrator: 'Een beheerder heeft het gestart.',
      operator: 'Een systeembeheerder van deze dienst heeft het gestart.',
    },
    stop: 'Wie daarna met het wachtwoord inlogt, verwijdert alle tweede factoren. Log in met je tweede factor om het te stoppen.',
  },
  ask: {
    title: 'Herstel je account',
    lead: 'Gebruik dit alleen als je je telefoon, je authenticator-app en je back-upcodes kwijt bent.',
    steps: [
      'We sturen bericht naar elk e-mailadres, telefoonnummer en apparaat van je account en naar je beheerders. Met een link in dat bericht kan het herstel worden geannuleerd.',
      'Je wacht zo lang als je organisatie heeft ingesteld: 24 uur of meer. Niemand kan dat verkorten.',
      'Daarna log je in met je wachtwoord. Je oude tweede factoren worden verwijderd, alle sessies eindigen en je stelt een nieuwe in.',
    ],
    act: 'Herstel starten',
    pending: (due) => `Loopt tot ${due}`,
    pendingText:
      'We hebben bericht gestuurd naar elk e-mailadres, telefoonnummer en apparaat van je account en naar je beheerders. Kom na dat moment terug en log in met je wachtwoord.',
    back: 'Terug naar de code',
  },
};
