import { nothing, record, refuse, type Decision } from '../kernel/decision';
import type { Device } from './device';
import type { DeviceEvent } from './device.events';

/** The login, the label of its client, and the secret that the device is known by from now on. */
export type RecognizeDevice = Omit<
  Extract<DeviceEvent, { type: 'DeviceRecognized' }>['data'],
  'trustsByLogin'
> & {
  /** The login passed two factors, and its user wants the device to be trusted. */
  readonly trusted: boolean;
};

/** A full sign-in makes its device known, and one by two factors trusted: a password neither gives trust nor renews it. */
export function decideRecognizeDevice(command: RecognizeDevice, state: Device): Decision<DeviceEvent> {
  if (state.status === 'unknown') return record(...recognized(command, command.label));
  if (state.userId !== command.userId) return refuse('device_not_found');
  // Blocked while the login was under way: the block wins.
  if (state.status === 'blocked') return refuse('forbidden');
  if (state.loginId === command.loginId && state.secretHash === command.secretHash) return nothing;
  // A browser's update changes what it is called, but not what its user calls it.
  const label = state.renamed ? state.label : command.label;
  return record(...recognized(command, label));
}

function recognized({ trusted, ...data }: RecognizeDevice, label: string): DeviceEvent[] {
  const { loginId, userRevision } = data;
  const known: DeviceEvent = { type: 'DeviceRecognized', data: { ...data, label, trustsByLogin: false } };
  return trusted ? [known, { type: 'DeviceTrusted', data: { loginId, userRevision } }] : [known];
}
