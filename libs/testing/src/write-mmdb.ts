import { isIPv6 } from 'node:net';

export interface MmdbContent {
  readonly databaseType: string;
  /** When it says that it was built. */
  readonly built: Date;
  /** Records by network, `81.2.69.0/24` or `2001:67c::/32`. */
  readonly networks: Readonly<Record<string, object>>;
}

/** A node of the search tree: what a 0 and a 1 lead to. */
type Branch = Node | Leaf | null;
interface Node {
  readonly branches: [Branch, Branch];
  number: number;
}
interface Leaf {
  /** Where its record begins in the data section. */
  readonly offset: number;
}

const METADATA = Buffer.from('ABCDEF4D61784D696E642E636F6D', 'hex');
const SEPARATOR = Buffer.alloc(16);

/** The bytes of a database in MaxMind's format (maxmind.github.io/MaxMind-DB, version 2.0), with IPv4 inside IPv6. */
export function writeMmdb({ databaseType, built, networks }: MmdbContent): Buffer {
  const nodes: Node[] = [];
  const newNode = (): Node => {
    const node: Node = { branches: [null, null], number: nodes.length };
    nodes.push(node);
    return node;
  };
  const root = newNode();
  const records: Buffer[] = [];
  let offset = 0;
  for (const [network, record] of Object.entries(networks)) {
    const encoded = encode(record);
    insert(root, bitsOf(network), { offset }, newNode);
    records.push(encoded);
    offset += encoded.length;
  }
  const pointer = (branch: Branch): number =>
    branch === null
      ? nodes.length
      : 'offset' in branch
        ? nodes.length + SEPARATOR.length + branch.offset
        : branch.number;
  const tree = nodes.map(({ branches: [zero, one] }) => {
    const bytes = Buffer.alloc(6);
    bytes.writeUIntBE(pointer(zero), 0, 3);
    bytes.writeUIntBE(pointer(one), 3, 3);
    return bytes;
  });
  const metadata = encode({
    binary_format_major_version: 2,
    binary_format_minor_version: 0,
    build_epoch: Math.floor(built.getTime() / 1_000),
    database_type: databaseType,
    description: { en: 'made by a test' },
    ip_version: 6,
    languages: ['en'],
    node_count: nodes.length,
    record_size: 24,
  });
  return Buffer.concat([...tree, SEPARATOR, ...records, METADATA, metadata]);
}

function insert(root: Node, bits: readonly (0 | 1)[], leaf: Leaf, newNode: () => Node): void {
  let node = root;
  bits.forEach((bit, depth) => {
    if (depth === bits.length - 1) {
      node.branches[bit] = leaf;
      return;
    }
    const next = node.branches[bit];
    if (next && 'branches' in next) node = next;
    else {
      const made = newNode();
      node.branches[bit] = made;
      node = made;
    }
  });
}

/** The leading bits of a network; IPv4 addresses stand at the beginning of the tree, behind 96 zeros. */
function bitsOf(network: string): (0 | 1)[] {
  const [address = '', length = ''] = network.split('/');
  const v6 = isIPv6(address);
  const binary = v6
    ? groupsOf(address)
        .map((group) =>
          parseInt(group || '0', 16)
            .toString(2)
            .padStart(16, '0'),
        )
        .join('')
    : '0'.repeat(96) +
      address
        .split('.')
        .map((part) => Number(part).toString(2).padStart(8, '0'))
        .join('');
  return [...binary.slice(0, Number(length) + (v6 ? 0 : 96))].map((bit) => (bit === '1' ? 1 : 0));
}

function groupsOf(address: string): string[] {
  const [head = '', tail] = address.split('::');
  const front = head.split(':');
  const back = tail ? tail.split(':') : [];
  return tail === undefined
    ? front
    : [...front, ...Array<string>(8 - front.length - back.length).fill('0'), ...back];
}

const MAP = 7;
const ARRAY = 11;
const TEXT = 2;
const DOUBLE = 3;
const UINT32 = 6;

function encode(value: unknown): Buffer {
  if (typeof value === 'string') {
    const text = Buffer.from(value);
    return Buffer.concat([control(TEXT, text.length), text]);
  }
  if (typeof value === 'number') return Number.isInteger(value) ? encodeInteger(value) : encodeDouble(value);
  if (Array.isArray(value)) return Buffer.concat([control(ARRAY, value.length), ...value.map(encode)]);
  const entries = Object.entries(value as object);
  return Buffer.concat([control(MAP, entries.length), ...entries.flat().map(encode)]);
}

function encodeInteger(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return Buffer.concat([control(UINT32, 4), bytes]);
}

function encodeDouble(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleBE(value);
  return Buffer.concat([control(DOUBLE, 8), bytes]);
}

/** Type and size in front of a value: types over 7 and sizes over 28 stand in a byte of their own. */
function control(type: number, size: number): Buffer {
  const short = Math.min(size, 29);
  const more = size < 29 ? [] : [size - 29];
  return Buffer.from(type > 7 ? [short, type - 7, ...more] : [(type << 5) | short, ...more]);
}
