import { isPushEndpoint } from './push-endpoint';

const production = { hosts: [], loopback: false };

it.each([
  'https://fcm.googleapis.com/fcm/send/abc:def',
  'https://updates.push.services.mozilla.com/wpush/v2/abc',
  'https://wns2-par02p.notify.windows.com/w/?token=abc',
  'https://web.push.apple.com/abc',
])('takes the service of a browser: %s', (endpoint) =>
  expect(isPushEndpoint(endpoint, production)).toBe(true),
);

it.each([
  ['in clear', 'http://fcm.googleapis.com/fcm/send/abc'],
  ['another port', 'https://fcm.googleapis.com:8443/fcm/send/abc'],
  ['a name and a password', 'https://a:b@fcm.googleapis.com/abc'],
  ['a host that looks like one', 'https://fcm.googleapis.com.evil.example/abc'],
  ['the same as a name', 'https://fcm.googleapis.com@evil.example/abc'],
  ['a host that ends like one', 'https://evilpush.apple.com/abc'],
  ['the domain above', 'https://push.apple.com/abc'],
  ['cloud metadata', 'http://169.254.169.254/latest/meta-data/'],
  ['the own network', 'https://10.0.0.8/'],
  ['the own machine', 'https://localhost/'],
  ['the own machine, by number', 'http://127.0.0.1:2113/'],
  ['the own machine, of IPv6', 'http://[::1]:6379/'],
  ['a file', 'file:///etc/passwd'],
  ['no address', 'fcm.googleapis.com'],
])('refuses %s', (_title, endpoint) => expect(isPushEndpoint(endpoint, production)).toBe(false));

it('takes what the operator allows beside them', () => {
  const hosts = ['push.acme.example', '*.push.example'];
  const takes = (endpoint: string) => isPushEndpoint(endpoint, { hosts, loopback: false });
  expect(takes('https://push.acme.example/abc')).toBe(true);
  expect(takes('https://eu.push.example/abc')).toBe(true);
  expect(takes('https://acme.example/abc')).toBe(false);
  expect(takes('http://push.acme.example/abc')).toBe(false);
});

it.each(['http://127.0.0.1:4711/abc', 'https://localhost:4711/abc', 'http://[::1]:4711/abc'])(
  'takes a service of this machine where that is allowed: %s',
  (endpoint) => expect(isPushEndpoint(endpoint, { hosts: [], loopback: true })).toBe(true),
);

it('takes no other machine where this one is allowed', () => {
  for (const host of ['127.0.0.1.evil.example', '10.0.0.8', 'localhost.evil.example'])
    expect(isPushEndpoint(`http://${host}/`, { hosts: [], loopback: true })).toBe(false);
});
