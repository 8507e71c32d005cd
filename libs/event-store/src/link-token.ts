/** What a link in a message does. A token for one is none for another. */
export type LinkPurpose =
  | 'lockout-lift'
  | 'password-reset'
  | 'phone-change-cancellation'
  | 'recovery-cancellation'
  | 'sign-in-report';

/** Whom a link is for and what it is about: a reset, a change of number, a login, a recovery, a lock-out. */
export interface LinkSubject {
  readonly userId: string;
  readonly subjectId: string;
}

/** The part of the key ring that links need. */
export interface MacKeys {
  mac(purpose: string, text: string, keyId?: string): string;
  verifyMac(purpose: string, text: string, mac: string): boolean;
}

const TOKEN = /^([\w-]{43})\.([\w-]+\.[\w-]+)$/;

/**
 * The token of a link in a message: both ids, 32 bytes in base64url, and their MAC. It can be made again of the log and
 * is stored nowhere; whether it still opens anything is for the streams to say.
 * @param keyId the key that the event names; default the current one
 * @throws Error when an id is not a UUID
 */
export function makeLinkToken(
  keys: Pick<MacKeys, 'mac'>,
  purpose: LinkPurpose,
  { userId, subjectId }: LinkSubject,
  keyId?: string,
): string {
  const ids = Buffer.concat([uuidBytes(userId), uuidBytes(subjectId)]).toString('base64url');
  return `${ids}.${keys.mac(macPurpose(purpose), ids, keyId)}`;
}

/** The ids in a token that {@link makeLinkToken} made for this purpose; undefined for any other text. */
export function openLinkToken(
  keys: Pick<MacKeys, 'verifyMac'>,
  purpose: LinkPurpose,
  token: string,
): LinkSubject | undefined {
  const [, ids, mac] = TOKEN.exec(token) ?? [];
  if (ids === undefined || mac === undefined || !keys.verifyMac(macPurpose(purpose), ids, mac))
    return undefined;
  const bytes = Buffer.from(ids, 'base64url');
  return { userId: uuidText(bytes.subarray(0, 16)), subjectId: uuidText(bytes.subarray(16)) };
}

const macPurpose = (purpose: LinkPurpose): string => `link:${purpose}`;

function uuidBytes(uuid: string): Buffer {
  const bytes = Buffer.from(uuid.replaceAll('-', ''), 'hex');
  if (uuid.length !== 36 || bytes.length !== 16) throw new Error('not a UUID');
  return bytes;
}

const uuidText = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
