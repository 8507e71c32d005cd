import type { Catalogue } from '../catalogue';

export const links: Catalogue['links'] = {
  signIn: 'Inloggen',
  forgot: {
    title: 'Wachtwoord vergeten?',
    lead: 'We sturen een link waarmee je een nieuw wachtwoord kiest.',
    email: 'E-mailadres',
    send: 'Link sturen',
    sent: 'Als er een account met dit adres is, is de e-mail onderweg.',
    back: 'Terug naar inloggen',
  },
  setPassword: {
    title: 'Kies een wachtwoord',
    lead: 'Al je sessies eindigen en je logt in met het nieuwe wachtwoord. Om een tweede stap wordt nog steeds gevraagd.',
    password: 'Nieuw wachtwoord',
    hint: 'Minstens 8 tekens, of 15 zonder tweede factor. Gebruik een wachtzin van meerdere woorden.',
    save: 'Wachtwoord opslaan',
    done: 'Je wachtwoord is ingesteld.',
  },
  cancelPhoneChange: {
    title: 'Maak de nummerwijziging ongedaan',
    lead: 'Heb jij het telefoonnummer van je account niet gewijzigd, maak dat dan hier ongedaan. Je oude nummer is dan weer actief, alle sessies eindigen en we mailen je een link om een nieuw wachtwoord te kiezen.',
    act: 'Ongedaan maken',
    done: 'Je oude nummer is weer actief en alle sessies zijn beëindigd. Je wachtwoord werkt niet meer: kies een nieuw met de link die we je hebben gemaild.',
  },
  cancelRecovery: {
    title: 'Annuleer het accountherstel',
    lead: 'Iemand die je wachtwoord kent vroeg om herstel van je account. Was jij dit niet, annuleer het herstel dan hier. Je tweede factoren blijven zoals ze zijn.',
    act: 'Herstel annuleren',
    done: 'Het herstel is geannuleerd. Heb jij er niet om gevraagd, kies dan nu een nieuw wachtwoord: iemand anders kent het jouwe.',
  },
  unlock: {
    title: 'Ontgrendel je account',
    lead: 'Er zijn te veel onjuiste wachtwoorden ingevuld voor je account. Daarom accepteren we even geen wachtwoorden. Ontgrendel het hier om nu in te loggen.',
    act: 'Account ontgrendelen',
    done: 'Je account is ontgrendeld. Je kunt inloggen.',
  },
  report: {
    title: 'Was jij dit niet?',
    lead: 'Heb jij niet ingelogd, dan beëindigen we die sessie, blokkeren we het apparaat en laten we je een nieuw wachtwoord kiezen.',
    act: 'Dit was ik niet',
    done: 'Gedaan:',
    sessionEnded: 'Die sessie is beëindigd.',
    deviceBlocked: 'Het apparaat is geblokkeerd.',
    passwordResetSent: 'Een e-mail met een link om een nieuw wachtwoord te kiezen is onderweg.',
  },
};
