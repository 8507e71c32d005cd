import type { Page } from 'playwright-core';
import type { Subscription } from '../../servers/push';

/** Lets a page show notifications, of a push service that is ours: Chromium's own is on another machine. */
export async function subscribeAs(page: Page, subscription: Subscription): Promise<void> {
  await page.context().grantPermissions(['notifications']);
  await page.addInitScript((given) => {
    PushManager.prototype.getSubscription = () => Promise.resolve(null);
    PushManager.prototype.subscribe = () =>
      Promise.resolve({ toJSON: () => given } as unknown as PushSubscription);
  }, subscription);
}
