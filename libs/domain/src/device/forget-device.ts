import { nothing, record, refuse, type Decision } from '../kernel/decision';
import type { UserId } from '../kernel/ids';
import type { Device } from './device';
import type { DeviceEvent } from './device.events';

export interface ForgetDevice {
  readonly userId: UserId;
}

/** The next login from it is one from a new device. Its sessions go on: they are ended one by one, or by a block. */
export function decideForgetDevice(command: ForgetDevice, state: Device): Decision<DeviceEvent> {
  if (state.status === 'unknown' || state.userId !== command.userId) return refuse('device_not_found');
  if (state.status === 'forgotten') return nothing;
  // Forgotten, it could come back as a new device: the block would be lifted by the back door.
  if (state.status === 'blocked') return refuse('conflict');
  return record({ type: 'DeviceForgotten', data: {} });
}
