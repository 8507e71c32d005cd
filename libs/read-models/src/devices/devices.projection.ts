import type { Instant } from '@sallyport/domain';
import { defineProjection, patch, patchWhere, put, remove, removeWhere } from '../kernel/define-projection';

export interface DeviceDocument {
  readonly userId: string;
  readonly label: string;
  readonly browser: string;
  readonly os: string;
  readonly firstSeenAt: Instant;
  readonly lastSeenAt: Instant;
  readonly blocked: boolean;
  /**
   * When two factors were last passed on it. How long that counts is the policy's to say. Null: not trusted, or trusted
   * by a sign-in of older versions.
   */
  readonly trustedAt: Instant | null;
}

/** The browsers and apps that a user signed in from and has not forgotten. */
export const devices = defineProjection<DeviceDocument>({
  name: 'devices',
  version: 2,
  indexes: [['userId', 'lastSeenAt']],
  on: {
    // Comes again with each full sign-in: the first one's moment stays, and so does the trust.
    DeviceRecognized: (e) =>
      put(
        e.id,
        {
          userId: e.data.userId,
          label: e.data.label,
          browser: e.data.browser,
          os: e.data.os,
          firstSeenAt: e.at,
          lastSeenAt: e.at,
          blocked: false,
          trustedAt: null,
        },
        ['firstSeenAt', 'trustedAt'],
      ),
    DeviceRenamed: (e) => patch(e.id, { label: e.data.label }),
    DeviceTrusted: (e) => patch(e.id, { trustedAt: e.at }),
    DeviceBlocked: (e) => patch(e.id, { blocked: true, trustedAt: null }),
    DeviceUnblocked: (e) => patch(e.id, { blocked: false }),
    DeviceForgotten: (e) => remove(e.id),
    // A new password ends the trust of every device, as a recovery does.
    PasswordChanged: (e) => patchWhere({ userId: e.id }, noTrust),
    PasswordResetCompleted: (e) => patchWhere({ userId: e.id }, noTrust),
    SessionsRevoked: (e) => (e.data.reason === 'recovered' ? patchWhere({ userId: e.id }, noTrust) : []),
    LoginSucceeded: (e) => patch(e.data.deviceId, { lastSeenAt: e.at }),
    UserErased: (e) => removeWhere({ userId: e.id }),
  },
});

const noTrust = { trustedAt: null };
