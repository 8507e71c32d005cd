import { BlockList, isIP } from 'node:net';

/** Peers whose word on the client's address is believed. */
export interface TrustedProxies {
  /** `address` is a plain IPv4 or IPv6 address. */
  includes(address: string): boolean;
}

const loopback = ['127.0.0.0/8', '::1/128'];

/**
 * Reads a list of CIDR ranges or single addresses, separated by commas; `loopback` stands for this machine.
 * @throws Error naming the first entry that is neither
 */
export function parseTrustedProxies(list: string): TrustedProxies {
  const ranges = new BlockList();
  const entries = list
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  for (const entry of entries.flatMap((text) => (text === 'loopback' ? loopback : [text])))
    addRange(ranges, entry);
  return { includes: (address) => ranges.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4') };
}

function addRange(ranges: BlockList, entry: string): void {
  const [address = '', prefix, ...rest] = entry.split('/');
  const version = isIP(address);
  const bits = version === 6 ? 128 : 32;
  const length = prefix === undefined ? bits : /^\d{1,3}$/.test(prefix) ? Number(prefix) : NaN;
  // A prefix of 0 would trust the whole internet, and with it every header that it sends.
  if (version === 0 || rest.length > 0 || !(length >= 1 && length <= bits) || address.includes('%')) {
    throw new Error(`'${entry}' is not an address range`);
  }
  ranges.addSubnet(address, length, version === 6 ? 'ipv6' : 'ipv4');
}
