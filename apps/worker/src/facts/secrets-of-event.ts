import { makeLinkToken, type KeyRing } from '@sallyport/event-store';
import type { OneTimeCodes } from '@sallyport/ports';
import type { MessageEvent } from './message-facts';

/** The one-time code that an event gives out: derived of the keys anew each time, and stored nowhere. */
export function codeOf(event: MessageEvent, keys: KeyRing, codes: OneTimeCodes): string | null {
  switch (event.type) {
    case 'ChallengeIssued':
    case 'StepUpChallengeIssued': {
      const { challengeId, keyId, counter } = event.data;
      return codes.hotp(keys.derive('one-time-code', challengeId, keyId).key, counter);
    }
    case 'PhoneNumberChangeRequested': {
      const { changeId, keyId } = event.data;
      return codes.hotp(keys.derive('one-time-code', changeId, keyId).key, 0);
    }
    default:
      return null;
  }
}

/** The page that a message about an event links to, with the token that opens it for this user. */
export function linkOf(event: MessageEvent, userId: string, keys: KeyRing, publicUrl: string): string | null {
  switch (event.type) {
    case 'DeviceRecognized':
    case 'LocationRecognized': {
      const token = makeLinkToken(keys, 'sign-in-report', { userId, subjectId: event.data.loginId });
      return `${publicUrl}/sign-in-reports/${token}`;
    }
    case 'PhoneNumberChanged': {
      const { changeId, keyId } = event.data;
      const token = makeLinkToken(keys, 'phone-change-cancellation', { userId, subjectId: changeId }, keyId);
      return `${publicUrl}/phone-changes/${token}`;
    }
    case 'PasswordResetRequested': {
      const { resetId, keyId } = event.data;
      const token = makeLinkToken(keys, 'password-reset', { userId, subjectId: resetId }, keyId);
      return `${publicUrl}/password-resets/${token}`;
    }
    case 'LockoutLiftRequested': {
      const { liftId, keyId } = event.data;
      const token = makeLinkToken(keys, 'lockout-lift', { userId, subjectId: liftId }, keyId);
      return `${publicUrl}/unlock/${token}`;
    }
    case 'RecoveryRequested': {
      const { recoveryId, requestedBy, keyId } = event.data;
      // Whoever holds the phone or the mailbox could block the others for ever.
      if (requestedBy !== 'user') return null;
      const token = makeLinkToken(keys, 'recovery-cancellation', { userId, subjectId: recoveryId }, keyId);
      return `${publicUrl}/recoveries/${token}`;
    }
    default:
      return null;
  }
}
