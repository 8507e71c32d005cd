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
    password_easily_guessed: 'Dit wachtwoord raden anderen zo. Kies een ander.',
    factor_not_available: 'Deze manier is niet ingesteld, of je organisatie staat die niet toe.',
    last_factor: 'Je organisatie vraagt om een tweede stap. Voeg eerst een andere toe.',
    last_administrator: 'Een organisatie heeft een beheerder nodig. Wijs eerst een ander aan.',
    email_taken: 'Er is al een gebruiker met dit e-mailadres.',
    conflict: 'Iemand anders veranderde tegelijk hetzelfde. Kijk opnieuw en herhaal het.',
    projection_behind: 'De lijst loopt iets achter. Probeer het zo opnieuw.',
    unavailable: 'Een deel van de dienst is nu niet bereikbaar.',
    unauthenticated: 'Je bent niet meer ingelogd.',
    forbidden: 'Dit mag je niet doen.',
  },
};
