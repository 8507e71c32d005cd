import { answer, nothing, record, refuse, type Decision } from '../kernel/decision';
import { enrolledFactors, pushDevicesOf, type Factors } from './factors';
import type { FactorsEvent } from './factors.events';
import { isPushEndpoint, type PushEndpointRules } from './push-endpoint';

/** Push devices of one user at most. */
export const PUSH_DEVICES_AT_MOST = 5;

export interface RegisterPushDevice {
  readonly factorId: string;
  readonly label: string;
  /** Where the push service takes messages for the browser, and the keys that they are encrypted for (RFC 8291). */
  readonly subscription: { readonly endpoint: string; readonly p256dh: string; readonly auth: string };
  readonly allowed: PushEndpointRules;
}

/**
 * A browser that codes are pushed to from now on; the reply names it. Messages of push services may come late or
 * never, so a push device stands beside a phone or an authenticator app, and is never all that there is.
 */
export function decideRegisterPushDevice(
  { factorId, label, subscription, allowed }: RegisterPushDevice,
  state: Factors,
): Decision<FactorsEvent, { readonly factorId: string }> {
  if (!isPushEndpoint(subscription.endpoint, allowed)) return refuse('push_endpoint_not_allowed');
  if (enrolledFactors(state).length === 0) return refuse('factor_not_available');
  const registered = pushDevicesOf(state);
  const same = registered.find(({ endpoint }) => endpoint === subscription.endpoint);
  if (same?.p256dh === subscription.p256dh && same.auth === subscription.auth)
    return answer({ factorId: same.factorId });
  if (!same && registered.length >= PUSH_DEVICES_AT_MOST) return refuse('conflict');
  const added: FactorsEvent = { type: 'PushDeviceRegistered', data: { factorId, label, ...subscription } };
  // The browser made new keys: messages for the old ones it could not read.
  return same
    ? answer<{ factorId: string }, FactorsEvent>({ factorId }, removed(same.factorId, 'replaced'), added)
    : answer<{ factorId: string }, FactorsEvent>({ factorId }, added);
}

/** Its user does not want it any more, or its push service says that there is no such browser. */
export function decideRemovePushDevice(
  { factorId, reason }: { readonly factorId: string; readonly reason: 'user' | 'gone' },
  state: Factors,
): Decision<FactorsEvent> {
  const device = state.pushDevices[factorId];
  if (!device) return refuse('factor_not_found');
  return device.status === 'removed' ? nothing : record(removed(factorId, reason));
}

const removed = (factorId: string, reason: 'user' | 'gone' | 'replaced'): FactorsEvent => ({
  type: 'PushDeviceRemoved',
  data: { factorId, reason },
});
