/** Push services of the browsers: hosts, and `*.` for all below one. */
export const PUSH_SERVICES: readonly string[] = [
  'fcm.googleapis.com',
  '*.push.services.mozilla.com',
  '*.notify.windows.com',
  '*.push.apple.com',
];

export interface PushEndpointRules {
  /** Services allowed beside {@link PUSH_SERVICES}, in the same form. */
  readonly hosts: readonly string[];
  /** A push service of this machine is allowed too: for development and tests. */
  readonly loopback: boolean;
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Whether messages may be sent to this address. A client names it and our worker calls it, so that without this
 * anybody could have it call what only it can reach (server-side request forgery, CWE-918).
 */
export function isPushEndpoint(endpoint: string, { hosts, loopback }: PushEndpointRules): boolean {
  if (!URL.canParse(endpoint)) return false;
  const { protocol, hostname, port, username, password } = new URL(endpoint);
  if (username || password) return false;
  if (loopback && /^https?:$/.test(protocol) && LOOPBACK.includes(hostname)) return true;
  const allowed = [...PUSH_SERVICES, ...hosts];
  return protocol === 'https:' && port === '' && allowed.some((host) => covers(host, hostname));
}

const covers = (allowed: string, hostname: string): boolean =>
  allowed.startsWith('*.') ? hostname.endsWith(allowed.slice(1)) : hostname === allowed;
