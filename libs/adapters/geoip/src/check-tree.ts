/** What the end of a file says of its search tree. */
export interface TreeShape {
  readonly nodeCount: number;
  /** Bits of each of a node's two records: 24, 28 or 32. */
  readonly recordSize: number;
  /** Bytes. */
  readonly searchTreeSize: number;
}

const METADATA = Buffer.from('ABCDEF4D61784D696E642E636F6D', 'hex');
const SEPARATOR = 16;

/**
 * Holds that all a file's search tree points to is in the file (maxmind.github.io/MaxMind-DB, version 2.0): the
 * reader itself would read on in whatever stands there.
 * @throws when something is missing between its beginning and its end
 */
export function checkTree(file: Buffer, { nodeCount, recordSize, searchTreeSize }: TreeShape): void {
  const separator = file.subarray(searchTreeSize, searchTreeSize + SEPARATOR);
  if (separator.length < SEPARATOR || separator.some((byte) => byte !== 0))
    throw new Error('its search tree is damaged');
  // Records count from the end of the nodes; the data begins behind the separator.
  const end = nodeCount + file.lastIndexOf(METADATA) - searchTreeSize;
  const bytes = recordSize / 4;
  for (let at = 0; at < searchTreeSize; at += bytes) {
    if (left(file, at, recordSize) >= end || right(file, at, recordSize) >= end)
      throw new Error('a part of its data is missing');
  }
}

/** With 28 bits, the fourth byte of a node holds the highest bits of both. */
function left(file: Buffer, at: number, recordSize: number): number {
  const low = file.readUIntBE(at, recordSize === 32 ? 4 : 3);
  return recordSize === 28 ? ((file.readUInt8(at + 3) & 0xf0) << 20) | low : low;
}

function right(file: Buffer, at: number, recordSize: number): number {
  if (recordSize === 28) return ((file.readUInt8(at + 3) & 0x0f) << 24) | file.readUIntBE(at + 4, 3);
  return recordSize === 32 ? file.readUInt32BE(at + 4) : file.readUIntBE(at + 3, 3);
}
