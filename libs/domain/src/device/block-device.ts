import { nothing, record, refuse, type Decision } from '../kernel/decision';
import type { UserId } from '../kernel/ids';
import { isDeviceOf, type Device } from './device';
import type { DeviceEvent } from './device.events';

export interface BlockDevice {
  readonly userId: UserId;
  readonly reason: Extract<DeviceEvent, { type: 'DeviceBlocked' }>['data']['reason'];
  /** The one who blocks sits at it. */
  readonly isCurrent: boolean;
  readonly confirmed: boolean;
}

/** From then on the device cannot sign in, whatever its holder knows, and its sessions are invalid at once. */
export function decideBlockDevice(command: BlockDevice, state: Device): Decision<DeviceEvent> {
  if (!isDeviceOf(state, command.userId)) return refuse('device_not_found');
  if (state.status === 'blocked') return nothing;
  // A person who blocks the browser in front of them is signed out by their own click.
  if (command.isCurrent && !command.confirmed) return refuse('would_block_yourself');
  return record({ type: 'DeviceBlocked', data: { reason: command.reason } });
}
