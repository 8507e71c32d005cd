import { deserialize, serialize, type Document } from 'bson';

const HEADER_BYTES = 16;
const OP_REPLY = 1;
const OP_QUERY = 2004;
const OP_MSG = 2013;

/** One request, whichever way it came. */
export interface Request {
  readonly id: number;
  readonly opCode: number;
  readonly command: Document;
}

/** Takes the whole messages off the front of what has come; the rest is the beginning of the next one. */
export function splitMessages(received: Buffer): { messages: Buffer[]; rest: Buffer } {
  const messages: Buffer[] = [];
  let rest = received;
  while (rest.length >= 4 && rest.length >= rest.readInt32LE(0)) {
    const length = rest.readInt32LE(0);
    messages.push(rest.subarray(0, length));
    rest = rest.subarray(length);
  }
  return { messages, rest };
}

/**
 * Reads a message: OP_MSG, or the OP_QUERY that drivers still open a connection with.
 * @throws Error for any other kind
 */
export function readRequest(message: Buffer): Request {
  const id = message.readInt32LE(4);
  const opCode = message.readInt32LE(12);
  if (opCode === OP_MSG) return { id, opCode, command: readSections(message) };
  if (opCode === OP_QUERY) {
    const nameEnd = message.indexOf(0, HEADER_BYTES + 4);
    return { id, opCode, command: deserialize(message.subarray(nameEnd + 9)) };
  }
  throw new Error(`no such operation: ${opCode}`);
}

/** The answer to a request, as it goes over the wire. */
export function writeReply({ id, opCode }: Request, answer: Document): Buffer {
  const body = serialize(answer);
  const isMessage = opCode === OP_MSG;
  // OP_MSG: flags, kind of section. OP_REPLY: flags, cursor, starting from, number of documents.
  const between = isMessage ? Buffer.alloc(5) : Buffer.alloc(20);
  if (!isMessage) between.writeInt32LE(1, 16);
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeInt32LE(HEADER_BYTES + between.length + body.length, 0);
  header.writeInt32LE(id, 8);
  header.writeInt32LE(isMessage ? OP_MSG : OP_REPLY, 12);
  return Buffer.concat([header, between, body]);
}

/** The body, and the lists that were sent beside it put back in their places. */
function readSections(message: Buffer): Document {
  const command: Document = {};
  const hasChecksum = (message.readInt32LE(HEADER_BYTES) & 1) === 1;
  const end = message.length - (hasChecksum ? 4 : 0);
  let at = HEADER_BYTES + 4;
  while (at < end) {
    const isBody = message[at] === 0;
    const size = message.readInt32LE(at + 1);
    const section = message.subarray(at + 1, at + 1 + size);
    Object.assign(command, isBody ? deserialize(section) : readSequence(section));
    at += 1 + size;
  }
  return command;
}

function readSequence(section: Buffer): Document {
  const nameEnd = section.indexOf(0, 4);
  const documents: Document[] = [];
  for (let at = nameEnd + 1; at < section.length;) {
    const size = section.readInt32LE(at);
    documents.push(deserialize(section.subarray(at, at + size)));
    at += size;
  }
  return { [section.toString('utf8', 4, nameEnd)]: documents };
}
