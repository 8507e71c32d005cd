import type { DeviceEvent } from '@sallyport/domain';
import { ana, someLogin } from '../fixed-ids';
import { NOON } from '../moments';
import { firefox } from './client';
import { eventBuilder } from './event-builder';

const build = eventBuilder<DeviceEvent>();

export const deviceRecognized = build('DeviceRecognized', {
  userId: ana,
  loginId: someLogin,
  label: firefox.deviceLabel,
  browser: firefox.browser,
  os: firefox.os,
  secretHash: 'b'.repeat(64),
  userRevision: 0,
  trustsByLogin: false,
});
export const deviceTrusted = build('DeviceTrusted', { loginId: someLogin, userRevision: 0 });
export const deviceRenamed = build('DeviceRenamed', { label: 'Work laptop' });
export const deviceBlocked = build('DeviceBlocked', { reason: 'lost' });
export const deviceUnblocked = build('DeviceUnblocked', {});
export const deviceForgotten = build('DeviceForgotten', {});
export const deviceCarriedForward = build('DeviceCarriedForward', {
  status: 'known',
  userId: ana,
  loginId: someLogin,
  recognizedAt: NOON,
  secretHash: 'b'.repeat(64),
  userRevision: 0,
  label: firefox.deviceLabel,
  renamed: false,
  browser: firefox.browser,
  os: firefox.os,
  lastBlock: null,
  trust: null,
});
