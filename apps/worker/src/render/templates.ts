import type { EmailTemplate, PushTemplate, SmsTemplate } from './about';
import { administratorAdded } from './email/administrator-added.email';
import { authenticatorAppAdded } from './email/authenticator-app-added.email';
import { authenticatorAppRemoved } from './email/authenticator-app-removed.email';
import { backupCodes } from './email/backup-codes.email';
import { backupCodesRegenerated } from './email/backup-codes-regenerated.email';
import { backupCodesViewed } from './email/backup-codes-viewed.email';
import { blockedDeviceTried } from './email/blocked-device-tried.email';
import { blockedLocationTried } from './email/blocked-location-tried.email';
import { enrolmentDone } from './email/enrolment-done.email';
import { invitation } from './email/invitation.email';
import { lockedOut } from './email/locked-out.email';
import { newDevice } from './email/new-device.email';
import { newLocation } from './email/new-location.email';
import { numberChanged } from './email/number-changed.email';
import { passwordChanged } from './email/password-changed.email';
import { passwordResetDone } from './email/password-reset-done.email';
import { passwordResetRequested } from './email/password-reset-requested.email';
import { phoneChangeCancelled } from './email/phone-change-cancelled.email';
import { policyChanged } from './email/policy-changed.email';
import { pushDeviceAdded } from './email/push-device-added.email';
import { pushDeviceRemoved } from './email/push-device-removed.email';
import { recoveryCancelled } from './email/recovery-cancelled.email';
import { recoveryCompleted } from './email/recovery-completed.email';
import { recoveryOfUser } from './email/recovery-of-user.email';
import { recoveryRequested } from './email/recovery-requested.email';
import { serviceTokenIssued } from './email/service-token-issued.email';
import { userErased } from './email/user-erased.email';
import { codePush } from './push/code.push';
import { recoveryRequestedPush } from './push/recovery-requested.push';
import { codeSms } from './sms/code.sms';
import { numberChangedSms } from './sms/number-changed.sms';
import { recoveryRequestedSms } from './sms/recovery-requested.sms';

/** E-mails by the names that jobs carry. */
export const emailTemplates: ReadonlyMap<string, EmailTemplate> = new Map(
  Object.entries<EmailTemplate>({
    'administrator-added': administratorAdded,
    'authenticator-app-added': authenticatorAppAdded,
    'authenticator-app-removed': authenticatorAppRemoved,
    'backup-codes': backupCodes,
    'backup-codes-regenerated': backupCodesRegenerated,
    'backup-codes-viewed': backupCodesViewed,
    'blocked-device-tried': blockedDeviceTried,
    'blocked-location-tried': blockedLocationTried,
    'enrolment-done': enrolmentDone,
    invitation,
    'locked-out': lockedOut,
    'new-device': newDevice,
    'new-location': newLocation,
    'number-changed': numberChanged,
    'password-changed': passwordChanged,
    'password-reset-done': passwordResetDone,
    'password-reset-requested': passwordResetRequested,
    'phone-change-cancelled': phoneChangeCancelled,
    'policy-changed': policyChanged,
    'push-device-added': pushDeviceAdded,
    'push-device-removed': pushDeviceRemoved,
    'recovery-cancelled': recoveryCancelled,
    'recovery-completed': recoveryCompleted,
    'recovery-of-user': recoveryOfUser,
    'recovery-requested': recoveryRequested,
    'service-token-issued': serviceTokenIssued,
    'user-erased': userErased,
  }),
);

/** SMS by the names that jobs carry. */
export const smsTemplates: ReadonlyMap<string, SmsTemplate> = new Map(
  Object.entries<SmsTemplate>({
    code: codeSms,
    'number-changed': numberChangedSms,
    'phone-change-code': codeSms,
    'recovery-requested': recoveryRequestedSms,
  }),
);

/** Pushes by the names that jobs carry. */
export const pushTemplates: ReadonlyMap<string, PushTemplate> = new Map([
  ['code', codePush],
  ['recovery-requested', recoveryRequestedPush],
]);
