import type { Instant } from '@sallyport/domain';
import { defineProjection, patch, put, remove, removeWhere } from '../kernel/define-projection';

export interface DeviceDocument {
  readonly userId: string;
  readonly label: string;
  readonly browser: string;
  readonly os: string;
  readonly firstSeenAt: Instant;
  readonly lastSeenAt: Instant;
  readonly blocked: boolean;
}

/** The browsers and apps that a user signed in from and has not forgotten. */
export const devices = defineProjection<DeviceDocument>({
  name: 'devices',
  version: 1,
  indexes: [['userId', 'lastSeenAt']],
  on: {
    // Comes again with each full sign-in: the first one's moment stays.
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
        },
        ['firstSeenAt'],
      ),
    DeviceRenamed: (e) => patch(e.id, { label: e.data.label }),
    DeviceBlocked: (e) => patch(e.id, { blocked: true }),
    DeviceUnblocked: (e) => patch(e.id, { blocked: false }),
    DeviceForgotten: (e) => remove(e.id),
    LoginSucceeded: (e) => patch(e.data.deviceId, { lastSeenAt: e.at }),
    UserErased: (e) => removeWhere({ userId: e.id }),
  },
});
