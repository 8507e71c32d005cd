/** What this browser can do about pushed codes. `blocked`: its user once said no. */
export type Ability = 'able' | 'blocked' | 'unable';

/** Where the browser remembers as which factor it was registered; the list of the service says whether that holds. */
const REMEMBERED = 'sallyport-push-device';

export function abilityOfBrowser(): Ability {
  const isAble = 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;
  if (!isAble) return 'unable';
  return Notification.permission === 'denied' ? 'blocked' : 'able';
}

export const rememberedFactor = (): string | null => localStorage.getItem(REMEMBERED);
export const rememberFactor = (factorId: string): void => localStorage.setItem(REMEMBERED, factorId);

/** What the service needs to push to this browser. */
export interface Subscription {
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
}

/**
 * Asks the user, then subscribes, bound to the service's key (base64url). Null: the user said no.
 * A subscription of before may be bound to another key, and is given up.
 */
export async function subscribe(applicationServerKey: string): Promise<Subscription | null> {
  if ((await Notification.requestPermission()) !== 'granted') return null;
  await navigator.serviceWorker.register('/sw.js');
  const { pushManager } = await navigator.serviceWorker.ready;
  await (await pushManager.getSubscription())?.unsubscribe();
  const subscription = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey });
  const { endpoint = '', keys = {} } = subscription.toJSON();
  return { endpoint, keys: { p256dh: keys['p256dh'] ?? '', auth: keys['auth'] ?? '' } };
}

/** The push service of the browser takes no more messages for it. */
export async function unsubscribe(): Promise<void> {
  localStorage.removeItem(REMEMBERED);
  const registration = await navigator.serviceWorker.getRegistration();
  await (await registration?.pushManager.getSubscription())?.unsubscribe();
}

/** A code that a notification shows. */
export interface ShownCode {
  readonly code: string;
  readonly expiresAt: string;
}

/** The newest code among the notifications that are there, unless it has expired. */
export async function shownCode(): Promise<ShownCode | null> {
  const registration = await navigator.serviceWorker.getRegistration();
  const notifications = (await registration?.getNotifications({ tag: 'code' })) ?? [];
  const codes = notifications.map(({ data }) => data as ShownCode);
  return codes.findLast(({ expiresAt }) => Date.parse(expiresAt) > Date.now()) ?? null;
}
