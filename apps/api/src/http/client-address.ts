import { isIP, SocketAddress } from 'node:net';
import type { TrustedProxies } from '@sallyport/config';

/** More hops than any real chain of proxies has. */
const maxHops = 32;

/**
 * The address of whoever asks: the socket's, or, when that is a trusted proxy, the right-most hop of X-Forwarded-For
 * that is not one. Everything left of it was written by the client itself. A header with anything but plain
 * addresses in it is not believed at all.
 * @param socketAddress as the operating system tells it
 * @param forwardedFor the header, several joined by commas
 */
export function clientAddress(
  socketAddress: string,
  forwardedFor: string | undefined,
  trusted: TrustedProxies,
): string {
  const socket = canonicalAddress(socketAddress) ?? socketAddress;
  if (forwardedFor === undefined || isIP(socket) === 0 || !trusted.includes(socket)) return socket;
  const hops = forwardedFor.split(',', maxHops + 1).map((hop) => canonicalAddress(hop.trim()));
  if (hops.length > maxHops || !hops.every((hop) => hop !== undefined)) return socket;
  return hops.findLast((hop) => !trusted.includes(hop)) ?? hops[0] ?? socket;
}

/** One spelling for each address; IPv4 in IPv6 is IPv4. Undefined for what is no address. */
export function canonicalAddress(text: string): string | undefined {
  const version = isIP(text);
  // Zones (fe80::1%eth0) name an interface of this machine: no client has one.
  if (version === 0 || text.includes('%')) return undefined;
  if (version === 4) return text;
  const { address } = new SocketAddress({ address: text, family: 'ipv6' });
  return address.startsWith('::ffff:') && address.includes('.') ? address.slice('::ffff:'.length) : address;
}

/** What counts as one client: an IPv4 address, or a /64 of IPv6, which is what one household or server is given. */
export function addressBlock(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail] = address.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : 8 - left.length - right.length;
  return `${[...left, ...Array<string>(zeros).fill('0'), ...right].slice(0, 4).join(':')}::/64`;
}
