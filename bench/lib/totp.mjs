import { createHmac } from 'node:crypto';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const PERIOD = 30_000;

/** The code of a time step (RFC 6238). `seed`: base32. */
function totp(seed, step) {
  const bits = [...seed.replace(/=+$/, '')]
    .map((one) => ALPHABET.indexOf(one).toString(2).padStart(5, '0'))
    .join('');
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', key).update(counter).digest();
  return String((mac.readUInt32BE(mac[19] & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/**
 * An authenticator app that never shows a code twice: servers take each time step once. They take the next one as well,
 * so that there are two codes to begin with.
 */
export class Authenticator {
  constructor(seed) {
    this.seed = seed;
    this.last = 0;
  }

  code() {
    const now = Math.floor(Date.now() / PERIOD);
    this.last = Math.max(this.last + 1, now);
    return totp(this.seed, this.last);
  }

  /** Milliseconds until a code that was not shown yet will be taken. */
  get wait() {
    return Math.max(0, this.last * PERIOD - Date.now());
  }
}

/** Waits until all these have a code to show. */
export async function untilReady(authenticators) {
  const wait = Math.max(...authenticators.map((each) => each.wait));
  if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait + 50));
}
