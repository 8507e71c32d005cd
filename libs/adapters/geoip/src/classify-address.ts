import { BlockList, isIP, isIPv6 } from 'node:net';

/** An address as a place finder takes it; `text` is in the form of its family. */
export type Address =
  | { readonly kind: 'public'; readonly family: 4 | 6; readonly text: string }
  | { readonly kind: 'private' }
  | { readonly kind: 'none' };

/** RFC 1918, RFC 1122, RFC 3927; RFC 4291, RFC 4193. */
const privateNetworks = new BlockList();
privateNetworks.addSubnet('10.0.0.0', 8, 'ipv4');
privateNetworks.addSubnet('127.0.0.0', 8, 'ipv4');
privateNetworks.addSubnet('169.254.0.0', 16, 'ipv4');
privateNetworks.addSubnet('172.16.0.0', 12, 'ipv4');
privateNetworks.addSubnet('192.168.0.0', 16, 'ipv4');
privateNetworks.addAddress('::1', 'ipv6');
privateNetworks.addSubnet('fc00::', 7, 'ipv6');
privateNetworks.addSubnet('fe80::', 10, 'ipv6');

/** Tells what an address is. What does not parse strictly is none; an IPv4 address inside IPv6 is its IPv4 one. */
export function classifyAddress(text: string): Address {
  const family = isIP(text);
  if (family === 0) return { kind: 'none' };
  const address = family === 6 ? unwrap(text) : text;
  if (isIPv6(address)) {
    // A zone belongs to a link: such an address never came over the internet.
    const [plain = ''] = address.split('%');
    return privateNetworks.check(plain, 'ipv6')
      ? { kind: 'private' }
      : { kind: 'public', family: 6, text: plain };
  }
  return privateNetworks.check(address, 'ipv4')
    ? { kind: 'private' }
    : { kind: 'public', family: 4, text: address };
}

/** `::ffff:1.2.3.4`, however it is written, as `1.2.3.4`; any other address as it is. */
function unwrap(address: string): string {
  if (address.includes('%')) return address;
  const { hostname } = new URL(`http://[${address}]`);
  const [, high, low] = /^\[::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})\]$/.exec(hostname) ?? [];
  if (high === undefined || low === undefined) return address;
  const number = parseInt(high, 16) * 65_536 + parseInt(low, 16);
  return [24, 16, 8, 0].map((shift) => (number >>> shift) & 255).join('.');
}
