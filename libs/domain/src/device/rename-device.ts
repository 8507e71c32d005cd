import { nothing, record, refuse, type Decision } from '../kernel/decision';
import type { UserId } from '../kernel/ids';
import { isDeviceOf, type Device } from './device';
import type { DeviceEvent } from './device.events';

export interface RenameDevice {
  readonly userId: UserId;
  readonly label: string;
}

/** What the user calls it; sign-ins no longer change that. */
export function decideRenameDevice(command: RenameDevice, state: Device): Decision<DeviceEvent> {
  if (!isDeviceOf(state, command.userId)) return refuse('device_not_found');
  if (state.renamed && state.label === command.label) return nothing;
  return record({ type: 'DeviceRenamed', data: { label: command.label } });
}
