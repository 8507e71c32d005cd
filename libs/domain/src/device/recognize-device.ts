import { nothing, record, refuse, type Decision } from '../kernel/decision';
import type { Device } from './device';
import type { DeviceEvent } from './device.events';

/** The login, the label of its client, and the secret that the device is known by from now on. */
export type RecognizeDevice = Extract<DeviceEvent, { type: 'DeviceRecognized' }>['data'];

/** A full sign-in makes its device known and trusted; a later one renews the secret and the trust. */
export function decideRecognizeDevice(command: RecognizeDevice, state: Device): Decision<DeviceEvent> {
  if (state.status === 'unknown') return record({ type: 'DeviceRecognized', data: { ...command } });
  if (state.userId !== command.userId) return refuse('device_not_found');
  // Blocked while the login was under way: the block wins.
  if (state.status === 'blocked') return refuse('forbidden');
  if (state.loginId === command.loginId && state.secretHash === command.secretHash) return nothing;
  // A browser's update changes what it is called, but not what its user calls it.
  const label = state.renamed ? state.label : command.label;
  return record({ type: 'DeviceRecognized', data: { ...command, label } });
}
