// Shows the codes that are pushed to this browser. It keeps nothing and fetches nothing: the notification itself holds
// the code, and the page reads it from there.

/** One notification at a time: only the newest code is good. */
const TAG = 'code';
const PAGE = '/push';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('push', (event) => event.waitUntil(show(event.data.json())));

self.addEventListener('notificationclick', (event) => event.waitUntil(openPage()));

async function show({ title, body, code, expiresAt }) {
  await self.registration.showNotification(title, {
    body,
    tag: TAG,
    renotify: true,
    icon: '/icon-192.png',
    data: { code, expiresAt },
  });
  for (const page of await pages()) page.postMessage({ type: 'code' });
}

async function openPage() {
  const open = (await pages()).find(({ url }) => new URL(url).pathname === PAGE);
  await (open ? open.focus() : self.clients.openWindow(PAGE));
}

const pages = () => self.clients.matchAll({ type: 'window', includeUncontrolled: true });
