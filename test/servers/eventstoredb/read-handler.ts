import { ReadReq } from '@eventstore/db-client/generated/streams_pb';
import type { LogRecord } from './event-log';
import { eventMessage, noStreamMessage, streamNameOf } from './messages';
import type { ReadCall, Served } from './served';
import { handleSubscription } from './subscription-handler';
import { send } from './send';

/** Streams.Read: a stream or the whole log, once or for good. */
export async function handleRead(server: Served, call: ReadCall): Promise<void> {
  const options = call.request.getOptions();
  if (!options) throw new Error('a read without options');
  const notLeader = server.notLeader(call.metadata);
  if (notLeader) return void call.emit('error', notLeader);
  if (options.hasSubscription()) return handleSubscription(server, call, options);

  const { fault, afterEvents } = server.faults.take('read');
  const records = recordsOf(server, options);
  if (!records)
    await send(call, noStreamMessage(streamNameOf(options.getStream()?.getStreamIdentifier())), server.held);
  let given = 0;
  for (const record of (records ?? []).slice(0, Number(options.getCount()))) {
    if (fault && given === afterEvents) break;
    if (call.cancelled) return;
    await send(call, eventMessage(record), server.held);
    given++;
  }
  if (fault === 'killed') return server.kill();
  if (fault !== 'silent') call.end();
}

function recordsOf(server: Served, options: ReadReq.Options): readonly LogRecord[] | undefined {
  const { log } = server;
  const isBackwards = options.getReadDirection() === ReadReq.Options.ReadDirection.BACKWARDS;
  const all = options.getAll();
  if (all) {
    const from = all.hasPosition() ? log.indexOf(Number(all.getPosition()?.getCommitPosition())) : 0;
    return log.records.slice(from);
  }
  const stream = options.getStream();
  const records = log.stream(streamNameOf(stream?.getStreamIdentifier()));
  if (!stream || !records) return undefined;
  const revision = Number(stream.getRevision());
  if (isBackwards) return (stream.hasRevision() ? records.slice(0, revision + 1) : records).toReversed();
  return stream.hasRevision() ? records.slice(revision) : records;
}
