/*
 * The thread that writes the log. Commits wait for the disk, and must not keep requests waiting: so it is a thread.
 * It imports nothing of the project, so that Node runs it as it stands, compiled or not.
 */
import { DatabaseSync } from 'node:sqlite';
import { parentPort, receiveMessageOnPort, workerData, type MessagePort } from 'node:worker_threads';

export interface AppendRequest {
  /** Comes back with the answer. */
  readonly ticket: number;
  readonly stream: string;
  /** Last revision of the stream; -1: no stream. */
  readonly expected: number;
  readonly events: readonly {
    readonly id: string;
    readonly type: string;
    readonly data: string;
    readonly metadata: string;
  }[];
}

export type AppendAnswer = { readonly ticket: number } &
  /** Repeated: it was there already, and the stream may have gone on since. */
  (
    | { readonly kind: 'written' | 'repeated'; readonly revision: number; readonly position: number }
    /** The stream is at another revision. */
    | { readonly kind: 'refused' }
    /** Nothing of it can be relied on. */
    | { readonly kind: 'failed'; readonly reason: string }
  );

export type WriterMessage = readonly AppendRequest[] | 'close';
export type WriterReply = readonly AppendAnswer[] | 'others-committed';

/** Events of one commit, about: more would keep the first of them waiting. */
const GROUP = 1_000;
/** Milliseconds between an answer and the next append that count as one after the other. */
const BRISK = 0.2;
/** Milliseconds between two checks for commits of other processes, when nothing is appended here. */
const CHECK_EVERY = 100;

const database = new DatabaseSync((workerData as { file: string }).file, { timeout: 5_000 });
// FULL: a commit is on the disk before it is acknowledged.
// 32 MB of cache: streams touch pages of their index at random.
// A checkpoint every 4,000 pages (16 MB): a page that is written often is copied into the file once for many commits.
database.exec('PRAGMA synchronous = FULL; PRAGMA cache_size = -32000; PRAGMA wal_autocheckpoint = 4000');

const lastOf = database.prepare('SELECT max(revision) AS revision FROM events WHERE stream = ?');
const between = database.prepare(
  'SELECT id, position FROM events WHERE stream = ? AND revision BETWEEN ? AND ? ORDER BY revision',
);
const insert = database.prepare(
  'INSERT INTO events (stream, revision, id, type, data, metadata) VALUES (?, ?, ?, ?, ?, ?)',
);
const begin = database.prepare('BEGIN IMMEDIATE');
const commit = database.prepare('COMMIT');
/** Changes when another connection commits, and never by a commit of this one. */
const dataVersion = database.prepare('PRAGMA data_version');

const port = parentPort as MessagePort;
let answeredAt = 0;
/** None yet: whoever committed before this thread began is reported as well. */
let versionSeen: unknown;
const checks = setInterval(reportOthers, CHECK_EVERY);

port.on('message', (message: WriterMessage) => {
  for (let next: WriterMessage | undefined = message; next !== undefined;) {
    const isBrisk = performance.now() - answeredAt < BRISK;
    const { requests, closing } = gather(next);
    reportOthers();
    if (requests.length > 0) reply(writeGroup(requests));
    if (closing) return close();
    answeredAt = performance.now();
    next = isBrisk ? nextSoon() : undefined;
  }
});

/**
 * The next message, if it comes soon. Who writes one event after the other writes again as soon as the answer is there,
 * and to be put to sleep and woken in between takes a quarter of the time of a commit. In vain at most once: the
 * message after that finds the thread asleep, and is not brisk.
 */
function nextSoon(): WriterMessage | undefined {
  while (performance.now() - answeredAt < BRISK) {
    const next = receiveMessageOnPort(port);
    if (next) return next.message as WriterMessage;
  }
  return undefined;
}

/** An operator's command line appends to the log that the service has open. */
function reportOthers(): void {
  const version = readVersion();
  if (version === undefined || version === versionSeen) return;
  versionSeen = version;
  reply('others-committed');
}

/** Undefined when the file cannot be read: the next append reports that. */
function readVersion(): unknown {
  try {
    return dataVersion.get()?.['data_version'];
  } catch {
    return undefined;
  }
}

const reply = (message: WriterReply): void => port.postMessage(message);

function close(): void {
  clearInterval(checks);
  database.close();
  port.close();
}

/** All that waits by now goes into one commit, up to a bound. */
function gather(first: WriterMessage): { requests: readonly AppendRequest[]; closing: boolean } {
  const requests: AppendRequest[] = [];
  let events = 0;
  let message: WriterMessage | undefined = first;
  while (message !== undefined) {
    if (message === 'close') return { requests, closing: true };
    for (const request of message) {
      requests.push(request);
      events += request.events.length;
    }
    if (events >= GROUP) break;
    message = receiveMessageOnPort(port)?.message as WriterMessage | undefined;
  }
  return { requests, closing: false };
}

/** One commit; acknowledged as a whole once it is durable, or not at all. */
function writeGroup(requests: readonly AppendRequest[]): readonly AppendAnswer[] {
  try {
    begin.run();
    const answers = requests.map(append);
    commit.run();
    return answers;
  } catch (error) {
    // Full, read-only or broken disk. Should even this throw, the thread ends, and the store with it.
    if (database.isTransaction) database.exec('ROLLBACK');
    const reason = (error as Error).message;
    return requests.map(({ ticket }) => ({ ticket, kind: 'failed', reason }));
  }
}

/** The revision is read within the transaction, which no other writer can enter: nobody takes it in between. */
function append(request: AppendRequest): AppendAnswer {
  const { ticket, stream, expected, events } = request;
  const revision = (lastOf.get(stream) as { revision: number | null }).revision ?? -1;
  if (revision !== expected) return repeatOf(request) ?? { ticket, kind: 'refused' };
  let position = 0;
  for (const [index, { id, type, data, metadata }] of events.entries()) {
    position = Number(insert.run(stream, expected + 1 + index, id, type, data, metadata).lastInsertRowid);
  }
  return { ticket, kind: 'written', revision: expected + events.length, position };
}

/** The answer that the same append got before; undefined when there was none. */
function repeatOf({ ticket, stream, expected, events }: AppendRequest): AppendAnswer | undefined {
  const there = between.all(stream, expected + 1, expected + events.length);
  const last = there.at(-1);
  const isSame =
    there.length === events.length && events.every(({ id }, index) => id === there[index]?.['id']);
  if (!isSame || !last) return undefined;
  return { ticket, kind: 'repeated', revision: expected + events.length, position: Number(last['position']) };
}
