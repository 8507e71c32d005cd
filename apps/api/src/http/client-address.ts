import { isIP, SocketAddress } from 'node:net';
import type { TrustedProxies } from '@sallyport/config';

/** More hops than any real chain of proxies has. */
const maxHops = 32;

/** Stands for an address that could not be read: the unknown place, never familiar and never private. */
export const UNKNOWN_ADDRESS = 'unknown';

/**
 * The address of whoever asks: the socket's, or, when that is a trusted proxy, the right-most hop of X-Forwarded-For
 * that is not one. What is left of that hop was written by the client itself, and is never looked at. A hop that is no
 * address is {@link UNKNOWN_ADDRESS}.
 * @param socketAddress as the operating system tells it
 * @param forwardedFor the header, several joined by commas
 */
export function clientAddress(
  socketAddress: string,
  forwardedFor: string | undefined,
  trusted: TrustedProxies,
): string {
  const socket = canonicalAddress(socketAddress) ?? socketAddress;
  const isNamed = forwardedFor !== undefined && forwardedFor.trim() !== '';
  if (!isNamed || isIP(socket) === 0 || !trusted.includes(socket)) return socket;
  const hops = forwardedFor.split(',').slice(-maxHops);
  let last = socket;
  for (const hop of hops.reverse()) {
    last = canonicalAddress(hop.trim()) ?? UNKNOWN_ADDRESS;
    if (last === UNKNOWN_ADDRESS || !trusted.includes(last)) return last;
  }
  // Every hop is a proxy of ours: the first one is where it began.
  return last;
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
export const addressBlock = (address: string): string =>
  isIP(address) === 6 ? ipv6Prefix(address, 64) : address;

/** What counts as one network of guessers: a /24 of IPv4, a /56 of IPv6. */
export function networkOf(address: string): string {
  if (isIP(address) === 6) return ipv6Prefix(address, 56);
  return isIP(address) === 4 ? `${address.slice(0, address.lastIndexOf('.'))}.0/24` : address;
}

/** @param bits a multiple of 8, at most 64 */
function ipv6Prefix(address: string, bits: number): string {
  const [head = '', tail] = address.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : 8 - left.length - right.length;
  const groups = [...left, ...Array<string>(zeros).fill('0'), ...right].slice(0, Math.ceil(bits / 16));
  const partial = bits % 16;
  const last = groups.length - 1;
  if (partial !== 0)
    groups[last] = (parseInt(groups[last] ?? '0', 16) & (0xffff << (16 - partial))).toString(16);
  return `${groups.join(':')}::/${bits}`;
}
