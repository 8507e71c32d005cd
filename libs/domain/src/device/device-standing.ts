import type { UserId } from '../kernel/ids';
import { between, DAY, type Instant } from '../kernel/time';
import type { User } from '../user/user';
import { isDeviceOf, type Device } from './device';

export interface DeviceClaim {
  readonly device: Device;
  /** Who signs in. */
  readonly userId: UserId;
  /** The client showed the device's secret. */
  readonly secretHashMatches: boolean;
  readonly user: User;
  /** Of the organization's policy. */
  readonly deviceTrustDays: number;
  readonly now: Instant;
}

export interface DeviceStanding {
  /** The client proved to be this device, which the user has and has not forgotten. */
  readonly recognized: boolean;
  /** Recognized, and trusted still. */
  readonly known: boolean;
  /** Recognized, and not let in. */
  readonly blocked: boolean;
}

/**
 * What a device that a client claims to be is worth. Without the right secret it is worth nothing, not even a block:
 * a stranger who makes up ids learns nothing of them.
 */
export function deviceStanding({ device, userId, user, ...claim }: DeviceClaim): DeviceStanding {
  if (!claim.secretHashMatches || !isDeviceOf(device, userId)) {
    return { recognized: false, known: false, blocked: false };
  }
  if (device.status === 'blocked') return { recognized: true, known: false, blocked: true };
  const sincePassword = user.status === 'active' && device.userRevision >= user.passwordRevision;
  const inTime = between(device.recognizedAt, claim.now) < claim.deviceTrustDays * DAY;
  // It was out of its user's hands once: what its secret may have become since, only a second factor can mend.
  const trusted = device.status === 'known';
  return { recognized: true, known: trusted && sincePassword && inTime, blocked: false };
}
