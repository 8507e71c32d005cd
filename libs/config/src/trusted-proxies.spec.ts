import { parseTrustedProxies } from './trusted-proxies';

describe('trusted proxies', () => {
  it('are ranges, single addresses, and this machine by name', () => {
    const trusted = parseTrustedProxies('loopback, 10.0.0.0/8 ,192.0.2.7,2001:db8::/32');
    const inside = ['127.0.0.1', '127.255.0.1', '::1', '10.9.8.7', '192.0.2.7', '2001:db8:1::1'];
    const outside = ['11.0.0.1', '192.0.2.8', '2001:db9::1', '::2'];
    expect(inside.filter((address) => !trusted.includes(address))).toEqual([]);
    expect(outside.filter((address) => trusted.includes(address))).toEqual([]);
  });

  it('are nobody unless they are named', () => {
    expect(parseTrustedProxies('').includes('127.0.0.1')).toBe(false);
  });

  it.each([
    '*',
    'localhost',
    '10.0.0.0/8/8',
    '10.0.0.0/',
    '10.0.0.0/33',
    '0.0.0.0/0',
    '::/0',
    '10.0.0/8',
    'fe80::1%eth0',
    '10.0.0.0/+8',
  ])('are not %s', (entry) => expect(() => parseTrustedProxies(`loopback,${entry}`)).toThrow(`'${entry}'`));
});
