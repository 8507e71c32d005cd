import { nothing, record, refuse, type Decision } from '../kernel/decision';
import type { UserId } from '../kernel/ids';
import { isDeviceOf, type Device } from './device';
import type { DeviceEvent } from './device.events';

export interface UnblockDevice {
  readonly userId: UserId;
}

/** The device can sign in again, by a full sign-in at first; sessions that the block ended do not come back. */
export function decideUnblockDevice(command: UnblockDevice, state: Device): Decision<DeviceEvent> {
  if (!isDeviceOf(state, command.userId)) return refuse('device_not_found');
  return state.status === 'blocked' ? record({ type: 'DeviceUnblocked', data: {} }) : nothing;
}
