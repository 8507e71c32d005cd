import type { AuditedType } from '../audited-events';
import type { EntryWords } from './entry-words';

type Sentence = (words: EntryWords) => string;

const proofs: Readonly<Record<string, string>> = {
  password: 'een wachtwoord',
  sms: 'een code per sms',
  push: 'een pushmelding',
  totp: 'een authenticator-app',
  passkey: 'een passkey',
  backup_code: 'een back-upcode',
};
const withFactor = (factor: unknown, beside = ''): string => {
  const proof = proofs[String(factor)];
  return proof === undefined ? '' : ` met ${beside}${proof}`;
};

const occasions: Readonly<Record<string, string>> = {
  every_login: 'bij elke keer inloggen',
  new_device: 'op nieuwe apparaten',
  new_location: 'op nieuwe locaties',
};

const denials: Readonly<Record<string, string>> = {
  wrong_password: 'het wachtwoord klopte niet',
  user_deactivated: 'het account is gedeactiveerd',
  device_blocked: 'het apparaat is geblokkeerd',
  location_blocked: 'de locatie is geblokkeerd',
  sessions_revoked: 'intussen zijn alle sessies beëindigd',
};

const revocations: Readonly<Record<string, string>> = {
  'password-changed': 'het wachtwoord is gewijzigd',
  'password-reset': 'er is een nieuw wachtwoord ingesteld',
  'factor-changed': 'een tweede factor is gewijzigd',
  'phone-change-cancelled': 'een nummerwijziging is teruggedraaid',
  recovered: 'het account is hersteld',
  'sign-in-reported': 'een inlogpoging is gemeld',
  deactivated: 'het account is gedeactiveerd',
};

const roles: Readonly<Record<string, string>> = {
  member: 'lid',
  administrator: 'beheerder',
  auditor: 'auditor',
  analyst: 'analist',
};

const languageNames: Readonly<Record<string, string>> = { en: 'Engels', nl: 'Nederlands' };

const revoked: Sentence = ({ actor, of, Of, params: { reason, others } }) => {
  // "al je sessies", "alle sessies van Ana".
  const everySession = of('de', 'sessies').replace(/^de /, 'alle ').replace(/^je /, 'al je ');
  if (reason === 'logged-out-everywhere') return `${actor} logde ${others ? 'overal elders' : 'overal'} uit`;
  if (reason === 'ended-by-administrator') return `${actor} beëindigde ${everySession}`;
  return `${Of('de', others ? 'andere sessies' : 'sessies')} zijn beëindigd: ${revocations[String(reason)] ?? reason}`;
};

const policyChanged: Sentence = ({ actor, params: { requireOn } }) =>
  requireOn === ''
    ? `${actor} zette tweestapsverificatie uit`
    : `${actor} stelde tweestapsverificatie verplicht ${String(requireOn)
        .split(',')
        .map((occasion) => occasions[occasion] ?? occasion)
        .join(', ')}`;

const resetRequested: Sentence = ({ actor, owner, of, params: { purpose } }) => {
  if (purpose === 'invitation') return `${actor} nodigde ${owner} uit`;
  if (purpose === 'sign-in-reported')
    return `Een inlogpoging is gemeld: ${of('het', 'wachtwoord')} moet opnieuw worden gekozen`;
  if (purpose === 'phone-change-cancelled')
    return `Een nummerwijziging is teruggedraaid: ${of('het', 'wachtwoord')} moet opnieuw worden gekozen`;
  return `Er is een link aangevraagd om een nieuw wachtwoord te kiezen voor ${of('het', 'account')}`;
};

const changeCancelled: Sentence = ({ actor, of, its, day, params: { reason, frozenUntil } }) => {
  if (reason === 'user') return `${actor} zag af van een wijziging van ${its('het', 'telefoonnummer')}`;
  if (reason === 'superseded')
    return `Een wijziging van ${of('het', 'telefoonnummer')} is vervangen door een nieuwere`;
  const undone = `Een wijziging van ${of('het', 'telefoonnummer')} is teruggedraaid`;
  return typeof frozenUntil === 'string'
    ? `${undone}; tot ${day('frozenUntil')} zijn tweede factoren niet met sms te wijzigen`
    : undone;
};

const lockedOut: Sentence = ({ Owner, Of, device, params: { strangers } }) =>
  `${strangers ? Owner : Of('het', `apparaat ${device}`)} werd buitengesloten na te veel onjuiste antwoorden`;

const unlocked: Sentence = ({ actor, of, Of, params: { reason } }) => {
  if (reason === 'link') return `${Of('de', 'buitensluiting')} is opgeheven met de link in een e-mail`;
  if (reason === 'operator')
    return `Een systeembeheerder hief de buitensluiting van ${of('het', 'account')} op`;
  return `${actor} hief de buitensluiting van ${of('het', 'account')} op`;
};

const recoveryRequested: Sentence = ({ actor, of, its, day, params: { requestedBy } }) => {
  const outcome = `op ${day('dueAt')} worden ${of('de', 'tweede factoren')} verwijderd`;
  if (requestedBy === 'user') return `${actor} vroeg om herstel van ${its('het', 'account')}; ${outcome}`;
  if (requestedBy === 'operator')
    return `Een systeembeheerder startte het herstel van ${of('het', 'account')}; ${outcome}`;
  return `${actor} startte het herstel van ${its('het', 'account')}; ${outcome}`;
};

const recoveryCancelled: Sentence = ({ actor, of, its, params: { reason } }) => {
  if (reason === 'administrator') return `${actor} annuleerde het herstel van ${its('het', 'account')}`;
  const by = reason === 'link' ? 'met de link in een bericht' : 'door in te loggen met twee factoren';
  return `Het herstel van ${of('het', 'account')} is geannuleerd ${by}`;
};

const steppedUp: Sentence = ({ actor, its, params: { by, withPassword } }) =>
  `${actor} bevestigde ${its('de', 'identiteit')}${withFactor(by, withPassword ? 'een wachtwoord en ' : '')}`;

const sessionEnded: Sentence = ({ actor, the, Of, targetSession, params: { reason } }) => {
  if (reason === 'logged-out') return `${actor} logde uit`;
  if (reason === 'sign-in-reported') {
    return `${Of('de', 'sessie')} op ${targetSession} is beëindigd: de inlogpoging is gemeld`;
  }
  return `${actor} beëindigde ${the('de', 'sessie', `op ${targetSession}`)}`;
};

const wrongCodes: Readonly<Record<string, string>> = {
  wrong: 'een onjuiste code',
  used: 'een al gebruikte code',
  expired: 'een verlopen code',
};

/** What each audited event reads as, in Dutch. */
export const sentences: Readonly<Record<AuditedType, Sentence>> = {
  OrganizationCreated: ({ actor }) => `${actor} maakte de organisatie aan`,
  TwoFactorPolicyChanged: policyChanged,
  ServiceTokenIssued: ({ actor, token }) => `${actor} gaf het servicetoken ${token} uit`,
  ServiceTokenRevoked: ({ actor, token }) => `${actor} trok het servicetoken ${token} in`,

  UserRegistered: ({ actor, its }) => `${actor} maakte ${its('het', 'account')} aan`,
  UserRenamed: ({ actor, its }) => `${actor} wijzigde ${its('de', 'naam')}`,
  UserRoleChanged: ({ actor, its, params }) =>
    `${actor} wijzigde ${its('de', 'rol')} in ${roles[String(params.role)] ?? params.role}`,
  TimeZoneChanged: ({ actor, its, params }) =>
    `${actor} wijzigde ${its('de', 'tijdzone')} in ${params.timeZone}`,
  LanguageChanged: ({ actor, its, params }) =>
    `${actor} koos ${languageNames[String(params.language)] ?? params.language} als taal voor ${its('de', 'berichten')}`,
  PasswordChanged: ({ actor, its }) => `${actor} wijzigde ${its('het', 'wachtwoord')}`,
  PasswordConfirmed: ({ Of }) => `${Of('het', 'nieuwe wachtwoord')} is bevestigd met een tweede factor`,
  PasswordResetRequested: resetRequested,
  PasswordResetCompleted: ({ Owner }) => `${Owner} koos via een link een nieuw wachtwoord`,
  SessionsRevoked: revoked,
  UserDeactivated: ({ actor, its }) => `${actor} deactiveerde ${its('het', 'account')}`,
  UserReactivated: ({ actor, its }) => `${actor} activeerde ${its('het', 'account')}`,
  UserErased: ({ actor }) => `${actor} wiste een gebruiker`,

  PhoneNumberVerified: ({ Owner }) => `${Owner} stelde een telefoon in als tweede factor`,
  PhoneNumberChangeRequested: ({ actor, its }) =>
    `${actor} vroeg een wijziging van ${its('het', 'telefoonnummer')} aan`,
  PhoneNumberChanged: ({ actor, its }) => `${actor} wijzigde ${its('het', 'telefoonnummer')}`,
  PhoneNumberChangeCancelled: changeCancelled,
  AuthenticatorAppEnrolled: ({ actor, app }) => `${actor} voegde een authenticator-app toe (${app})`,
  AuthenticatorAppRemoved: ({ actor, app }) => `${actor} verwijderde een authenticator-app (${app})`,
  PushDeviceRegistered: ({ actor, pushDevice }) =>
    `${actor} voegde een apparaat voor meldingen toe (${pushDevice})`,
  PushDeviceRemoved: ({ actor, its, pushDevice, params }) =>
    params.reason === 'gone'
      ? `${actor} verwijderde ${its('het', 'apparaat voor meldingen')}, dat niet meer bereikbaar is (${pushDevice})`
      : `${actor} verwijderde een apparaat voor meldingen (${pushDevice})`,
  BackupCodesGenerated: ({ Owner }) => `${Owner} kreeg back-upcodes`,
  BackupCodesRegenerated: ({ actor }) => `${actor} maakte nieuwe back-upcodes`,
  BackupCodesViewed: ({ actor, its }) => `${actor} bekeek ${its('de', 'back-upcodes')}`,
  BackupCodeUsed: ({ Owner, params }) => `${Owner} gebruikte een back-upcode, nog ${params.remaining} over`,
  RecoveryRequested: recoveryRequested,
  RecoveryCancelled: recoveryCancelled,
  RecoveryCompleted: ({ Of }) => `${Of('het', 'account')} is hersteld en de tweede factoren zijn verwijderd`,

  UserLockedOut: lockedOut,
  LockoutLiftRequested: ({ of }) =>
    `Er is een link gemaild om de buitensluiting van ${of('het', 'account')} op te heffen`,
  LockoutLifted: unlocked,

  LoginSucceeded: ({ Owner, params }) =>
    `${Owner} logde in${withFactor(params.factor)}${params.enrolled ? ' en stelde tweestapsverificatie in' : ''}`,
  LoginDenied: ({ of, params }) =>
    `Inloggen op ${of('het', 'account')} is geweigerd: ${denials[String(params.reason)] ?? params.reason}`,
  ChallengeFailed: ({ of, params }) =>
    `Voor ${of('het', 'account')} is ${wrongCodes[String(params.reason)] ?? 'een onjuiste code'} ingevuld`,
  SessionSteppedUp: steppedUp,
  SessionEnded: sessionEnded,

  DeviceRecognized: ({ Owner, device }) => `${Owner} logde in op een nieuw apparaat, ${device}`,
  DeviceTrusted: ({ Of, device }) => `${Of('het', `apparaat ${device}`)} wordt nu vertrouwd`,
  DeviceRenamed: ({ actor, the, device }) => `${actor} hernoemde ${the('het', 'apparaat', device)}`,
  DeviceBlocked: ({ actor, the, device }) => `${actor} blokkeerde ${the('het', 'apparaat', device)}`,
  DeviceUnblocked: ({ actor, the, device }) => `${actor} deblokkeerde ${the('het', 'apparaat', device)}`,
  DeviceForgotten: ({ actor, the, device }) => `${actor} verwijderde ${the('het', 'apparaat', device)}`,
  LocationRecognized: ({ Owner, place }) => `${Owner} logde in vanaf een nieuwe locatie, ${place}`,
  LocationBlocked: ({ actor, the, place }) => `${actor} blokkeerde ${the('de', 'locatie', place)}`,
  LocationUnblocked: ({ actor, the, place }) => `${actor} deblokkeerde ${the('de', 'locatie', place)}`,
};
