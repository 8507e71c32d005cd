import type { Aggregate } from '../kernel/aggregate';
import { begun } from '../kernel/begun';
import { never } from '../kernel/decision';
import type { LoginId, UserId } from '../kernel/ids';
import type { Instant } from '../kernel/time';
import { deviceEvents, type DeviceEvent } from './device.events';

/** One browser or app of one user. */
export type Device = { readonly status: 'unknown' } | SeenDevice;

export interface SeenDevice {
  /** `unblocked`: may sign in again. */
  readonly status: 'known' | 'blocked' | 'unblocked' | 'forgotten';
  readonly userId: UserId;
  /** The last full sign-in from it: which one, when, and under which secret. */
  readonly loginId: LoginId;
  readonly recognizedAt: Instant;
  /** SHA-256 of the device secret, hex. */
  readonly secretHash: string;
  /** Revision of the user's stream then. */
  readonly userRevision: number;
  readonly label: string;
  /** The label is one that the user chose. */
  readonly renamed: boolean;
  readonly browser: string;
  readonly os: string;
  /** Revision of the last block, lifted or not: sessions that were there before it stay ended. */
  readonly lastBlock: number | null;
  readonly trust: DeviceTrust | null;
}

/** What makes a device trusted: the last sign-in on it by two factors. */
export interface DeviceTrust {
  readonly loginId: LoginId;
  readonly at: Instant;
  /** Revision of the user's stream then: a password that was set later ends the trust. */
  readonly userRevision: number;
  /** Holds only if that login passed two factors: recorded when every sign-in made its device trusted. */
  readonly ifTwoFactors: boolean;
}

export const device: Aggregate<Device, DeviceEvent> = {
  events: deviceEvents,
  initial: { status: 'unknown' },
  restartsAt: ['DeviceCarriedForward'],
  carryForward: (state) => ({ type: 'DeviceCarriedForward', data: begun(state) }),
  evolve(state, event): Device {
    switch (event.type) {
      case 'DeviceRecognized': {
        const { trustsByLogin, ...data } = event.data;
        const before = state.status === 'unknown' ? { renamed: false, lastBlock: null, trust: null } : state;
        const { loginId, userRevision } = data;
        const trust = trustsByLogin
          ? { loginId, userRevision, at: event.at, ifTwoFactors: true }
          : before.trust;
        return { ...before, ...data, status: 'known', recognizedAt: event.at, trust };
      }
      case 'DeviceTrusted':
        return { ...begun(state), trust: { ...event.data, at: event.at, ifTwoFactors: false } };
      case 'DeviceRenamed':
        return { ...begun(state), label: event.data.label, renamed: true };
      case 'DeviceBlocked':
        return { ...begun(state), status: 'blocked', lastBlock: event.revision, trust: null };
      case 'DeviceUnblocked':
        return { ...begun(state), status: 'unblocked' };
      case 'DeviceForgotten':
        return { ...begun(state), status: 'forgotten', renamed: false, trust: null };
      case 'DeviceCarriedForward':
        return event.data;
      default:
        return never(event);
    }
  },
};

/** A device that this user has and has not forgotten, blocked or not: the only kind that the user can change. */
export function isDeviceOf(state: Device, userId: UserId): state is SeenDevice {
  return state.status !== 'unknown' && state.status !== 'forgotten' && state.userId === userId;
}
