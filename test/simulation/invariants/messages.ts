import type { Services } from '../parts/services';
import { must, type Fact, type History, type Invariant } from './history';

const ONE_SMS = 'at most one SMS a challenge counter';
const EMAILS = 'every e-mail that is due is sent in the end';

type Due = (fact: Fact) => boolean;
const always: Due = () => true;

/** When an event is to be told of by e-mail. */
const due: Readonly<Record<string, Due>> = {
  PasswordChanged: always,
  PasswordResetRequested: always,
  PasswordResetCompleted: always,
  TwoFactorPolicyChanged: always,
  DeviceRecognized: ({ revision }) => revision === 0,
  LocationRecognized: always,
  LoginDenied: ({ data }) => data.reason === 'device_blocked' || data.reason === 'location_blocked',
  LockoutLiftRequested: always,
  RecoveryRequested: always,
  RecoveryCancelled: always,
  RecoveryCompleted: always,
  PhoneNumberVerified: always,
  PhoneNumberChanged: always,
  PhoneNumberChangeCancelled: always,
  BackupCodesGenerated: always,
  BackupCodesRegenerated: always,
  BackupCodesViewed: always,
  AuthenticatorAppEnrolled: always,
  AuthenticatorAppRemoved: always,
};

/** Of what gives out a link: what makes that link worth nothing. */
const endedBy: Readonly<Record<string, RegExp>> = {
  PasswordResetRequested: /^(PasswordResetRequested|PasswordResetCompleted|PasswordChanged|UserDeactivated)$/,
  LockoutLiftRequested: /^LockoutLifted$/,
  RecoveryRequested: /^Recovery(Cancelled|Completed)$/,
};

/** What went out, against what the log says was to go out. */
export class Messages implements Invariant {
  private readonly sent = new Set<string>();
  private looked = 0;
  /** E-mails that are due, by the first part of their id, with the event. */
  private readonly awaited = new Map<string, Fact>();
  private emailsLooked = 0;

  constructor(
    private readonly services: Services,
    private readonly history: History,
  ) {}

  see(fact: Fact): void {
    if (due[fact.type]?.(fact)) this.awaited.set(`${fact.eventId}.email`, fact);
  }

  look(): void {
    const { sms, emails } = this.services.post;
    for (; this.looked < sms.length; this.looked++) {
      const { messageId } = sms[this.looked] as { messageId: string };
      must(!this.sent.has(messageId), ONE_SMS, () => `${messageId} was sent again`);
      this.sent.add(messageId);
    }
    for (; this.emailsLooked < emails.length; this.emailsLooked++) {
      const { messageId } = emails[this.emailsLooked] as { messageId: string };
      this.awaited.delete(messageId.split('.').slice(0, 2).join('.'));
    }
  }

  /** E-mails that are due still, and to whom anything can be sent. */
  get missing(): readonly Fact[] {
    return [...this.awaited.values()].filter((fact) => !this.isWorthless(fact) && !this.isErased(fact));
  }

  mustBeSent(): void {
    const { missing } = this;
    must(
      missing.length === 0,
      EMAILS,
      () => `none about ${missing.map(({ type, eventId }) => `${type} ${eventId}`).join(', ')}`,
    );
  }

  private isErased({ metadata: { userId } }: Fact): boolean {
    return this.history.of('user', userId ?? '').some(({ type }) => type === 'UserErased');
  }

  /** A link is sent only while it opens anything. */
  private isWorthless({ type, category, id, revision, data }: Fact): boolean {
    const ends = endedBy[type];
    if (!ends) return false;
    const behind = this.history.of(category, id).slice(revision + 1);
    return behind.some((next) => ends.test(next.type)) || data.purpose === 'invitation';
  }
}
