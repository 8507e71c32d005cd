import { parseTrustedProxies } from '@sallyport/config';
import { addressBlock, clientAddress, networkOf, UNKNOWN_ADDRESS } from './client-address';

describe('the client address', () => {
  const trusted = parseTrustedProxies('loopback, 10.0.0.0/8, 2001:db8:ffff::/48');
  const from = (socket: string, forwardedFor?: string) => clientAddress(socket, forwardedFor, trusted);

  it.each([
    ['without the header', '127.0.0.1', undefined, '127.0.0.1'],
    ['with an empty header', '10.0.0.1', ' ', '10.0.0.1'],
    ['of an untrusted peer, whatever it says', '203.0.113.7', '198.51.100.1', '203.0.113.7'],
    ['behind one proxy', '127.0.0.1', '198.51.100.1', '198.51.100.1'],
    ['behind two proxies', '10.0.0.1', '198.51.100.1, 10.0.0.2', '198.51.100.1'],
    ['not what the client wrote itself', '10.0.0.1', '192.0.2.66, 198.51.100.1', '198.51.100.1'],
    ['when all hops are trusted', '10.0.0.1', '10.0.0.3, 10.0.0.2', '10.0.0.3'],
    ['with IPv4 in IPv6', '::ffff:10.0.0.1', '::ffff:198.51.100.1', '198.51.100.1'],
    ['of IPv6 in one spelling', '2001:db8:ffff::1', '2001:DB8:0:0:0::0042', '2001:db8::42'],
    ['with the blanks that proxies add', '10.0.0.1', ' 192.0.2.66 ,\t198.51.100.1 ', '198.51.100.1'],
    ['despite junk to the left of it', '10.0.0.1', '<script>, 198.51.100.1, 10.0.0.2', '198.51.100.1'],
    ['despite a long chain', '10.0.0.1', Array(10_000).fill('198.51.100.1').join(), '198.51.100.1'],
  ])('%s', (_what, socket, forwardedFor, expected) => expect(from(socket, forwardedFor)).toBe(expected));

  it.each([
    'unknown',
    'localhost',
    '198.51.100.1:8080',
    '[2001:db8::1]',
    'fe80::1%eth0',
    '198.51.100.001',
    '198.51.100',
    '0x7f.1',
    '198.51.100.1, ',
    '198.51.100.1, <script>, 10.0.0.2',
    '198.51.100.1;10.0.0.1',
    '1'.repeat(10_000),
  ])('is unknown when the first hop that is not trusted is no address: %.40j', (forwardedFor) =>
    expect(from('10.0.0.1', forwardedFor)).toBe(UNKNOWN_ADDRESS),
  );
});

describe('an address block', () => {
  it.each([
    ['198.51.100.1', '198.51.100.1'],
    ['2001:db8::42', '2001:db8:0:0::/64'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['::1', '0:0:0:0::/64'],
    ['2001:db8:1:2::', '2001:db8:1:2::/64'],
  ])('of %s is %s', (address, block) => expect(addressBlock(address)).toBe(block));
});

describe('a network', () => {
  it.each([
    ['198.51.100.1', '198.51.100.0/24'],
    ['2001:db8:1:23ff::42', '2001:db8:1:2300::/56'],
    ['2001:db8:1:2::', '2001:db8:1:0::/56'],
    ['::1', '0:0:0:0::/56'],
    [UNKNOWN_ADDRESS, UNKNOWN_ADDRESS],
  ])('of %s is %s', (address, network) => expect(networkOf(address)).toBe(network));
});
