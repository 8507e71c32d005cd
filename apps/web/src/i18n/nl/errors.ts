import type { Catalogue } from '../catalogue';

export const errors: Catalogue['errors'] = {
  title: 'Dat is niet gelukt',
  wait: (seconds) =>
    seconds < 90 ? `Wacht ${seconds} seconden.` : `Wacht ${Math.ceil(seconds / 60)} minuten.`,
  byCode: {
    unreachable: 'De dienst is niet bereikbaar. Controleer je verbinding.',
    invalid_credentials: 'Het e-mailadres of het wachtwoord klopt niet.',
    invalid_code: 'Die code is onjuist, verlopen of al gebruikt.',
    challenge_failed: 'Dat was de laatste poging. Log opnieuw in.',
    locked: 'Er waren te veel onjuiste pogingen.',
    rate_limited: 'Dat was te vaak in korte tijd.',
    resend_too_soon: 'Er is net een code verstuurd.',
    login_not_open: 'Deze inlogpoging is voorbij. Log opnieuw in.',
    login_token_required: 'Deze inlogpoging is voorbij. Log opnieuw in.',
    invalid_phone_number: 'Dit is geen mobiel nummer van dat land.',
    invalid_reset_token: 'De link is onjuist, verlopen of al gebruikt. Vraag een nieuwe aan.',
    password_easily_guessed: 'Dit wachtwoord is te makkelijk te raden. Kies een ander.',
    password_too_short:
      'Zonder tweede factor heeft een wachtwoord minstens 15 tekens nodig. Gebruik een wachtzin van meerdere woorden.',
    password_required: 'Vul ook je wachtwoord in. Dat deed je meer dan een dag geleden voor het laatst.',
    step_up_required: 'Bevestig dat jij het bent om door te gaan.',
    second_factor_required: 'Je wachtwoord is hier niet genoeg. Gebruik je tweede factor.',
    same_channel:
      'Je hebt je wachtwoord ingesteld met een link uit een e-mail, en ook je back-upcodes hebben we per e-mail gestuurd. Beide kwamen via één mailbox en tellen dus niet als twee stappen. Gebruik een andere manier.',
    factors_frozen:
      'Een wijziging van je telefoonnummer is kort geleden ongedaan gemaakt. Bevestig met een andere factor dan sms dat jij het bent, tot de hersteltermijn van je organisatie voorbij is.',
    recovery_not_available: 'Er is geen tweede factor om te herstellen.',
    recovery_not_found:
      'Deze link is niet meer geldig. Het herstel is al geannuleerd of voltooid, of de link is niet compleet.',
    invalid_unlock_token:
      'Deze link is niet meer geldig: hij is onjuist, verlopen of al gebruikt. Een blokkering eindigt vanzelf binnen een uur.',
    policy_cannot_be_met:
      'Sta sms of de authenticator-app toe: anders kan niemand een tweede factor instellen.',
    factor_not_available:
      'Deze manier is niet ingesteld, of je organisatie staat die niet toe. Heb je geen andere? Log opnieuw in: dan kun je er een instellen.',
    last_factor: 'Je organisatie vraagt om een tweede stap. Voeg eerst een andere toe.',
    last_administrator: 'Een organisatie heeft een beheerder nodig. Wijs eerst een ander aan.',
    email_taken: 'Er is al een gebruiker met dit e-mailadres.',
    conflict: 'Iemand anders veranderde tegelijk hetzelfde. Kijk opnieuw en herhaal het.',
    projection_behind: 'De lijst loopt iets achter. Probeer het zo opnieuw.',
    unavailable: 'Een deel van de dienst is nu niet bereikbaar.',
    unauthenticated: 'Je bent niet meer ingelogd.',
    forbidden: 'Je hebt geen toegang tot deze pagina.',
  },
};
