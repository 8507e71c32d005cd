import type { Catalogue } from '../catalogue';

export const links: Catalogue['links'] = {
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
    hint: 'Minstens 8 tekens. Een paar woorden zijn beter dan één.',
    save: 'Wachtwoord opslaan',
    done: 'Je wachtwoord is ingesteld.',
    signIn: 'Inloggen',
  },
  cancelPhoneChange: {
    title: 'Draai de nummerwijziging terug',
    lead: 'Heb jij het nummer van je account niet gewijzigd, draai het dan hier terug. Het oude nummer geldt weer en alle sessies eindigen.',
    act: 'Terugdraaien',
    done: 'Het oude nummer geldt weer en alle sessies zijn beëindigd. Verander je wachtwoord als iemand anders het kent.',
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
