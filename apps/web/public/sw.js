// Shows the codes and notifications that are pushed to this browser. It keeps nothing and fetches nothing: the
// notification itself holds the code, and the page reads it from there.

/** One notification of a kind at a time: only the newest code is good, and no code takes the place of other news. */
const tagOf = (code) => (code === null ? 'notification' : 'code');
const PAGE = '/push';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('push', (event) => event.waitUntil(show(event.data.json())));

self.addEventListener('notificationclick', (event) =>
  event.waitUntil(openPage(event.notification.data.link)),
);

async function show({ title, body, code, link, expiresAt }) {
  await self.registration.showNotification(title, {
    body,
    tag: tagOf(code),
    renotify: true,
    icon: '/icon-192.png',
    data: { code, link, expiresAt },
  });
  if (code === null) return;
  for (const page of await pages()) page.postMessage({ type: 'code' });
}

/** Opens the page that a notification names, if it is one of ours, else that of the newest code. */
async function openPage(link) {
  if (link && new URL(link).origin === self.location.origin) return self.clients.openWindow(link);
  const open = (await pages()).find(({ url }) => new URL(url).pathname === PAGE);
  await (open ? open.focus() : self.clients.openWindow(PAGE));
}

const pages = () => self.clients.matchAll({ type: 'window', includeUncontrolled: true });
