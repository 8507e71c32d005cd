import type { UserId } from '../kernel/ids';
import { between, DAY, type Instant } from '../kernel/time';
import type { User } from '../user/user';
import { isDeviceOf, type Device, type SeenDevice } from './device';

export interface DeviceClaim {
  readonly device: Device;
  /** Who signs in. */
  readonly userId: UserId;
  /** The client showed the device's secret. */
  readonly secretHashMatches: boolean;
  /** The login that the device's trust comes from passed two factors; asked for when `trust.ifTwoFactors`. */
  readonly trustedByTwoFactors: boolean;
  readonly user: User;
  /** Of the organization's policy. */
  readonly deviceTrustDays: number;
  readonly now: Instant;
}

export interface DeviceStanding {
  /** The client proved to be this device, which the user has and has not forgotten. */
  readonly recognized: boolean;
  /** Recognized, and two factors were passed on it that count still. */
  readonly trusted: boolean;
  /** Recognized, and not let in. */
  readonly blocked: boolean;
}

/**
 * What a device that a client claims to be is worth. Without the right secret it is worth nothing, not even a block:
 * a stranger who makes up ids learns nothing of them.
 */
export function deviceStanding(claim: DeviceClaim): DeviceStanding {
  const { device, userId } = claim;
  if (!claim.secretHashMatches || !isDeviceOf(device, userId)) {
    return { recognized: false, trusted: false, blocked: false };
  }
  const blocked = device.status === 'blocked';
  return { recognized: true, trusted: !blocked && isTrusted(device, claim), blocked };
}

/** Trust lasts `deviceTrustDays` from the two factors, and ends with the next new password or recovery. */
function isTrusted({ trust }: SeenDevice, claim: DeviceClaim): boolean {
  const { user, deviceTrustDays, now, trustedByTwoFactors } = claim;
  if (trust === null || user.status !== 'active') return false;
  if (trust.ifTwoFactors && !trustedByTwoFactors) return false;
  return trust.userRevision >= user.trustFrom && between(trust.at, now) < deviceTrustDays * DAY;
}
