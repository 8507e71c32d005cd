import { status } from '@grpc/grpc-js';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb';
import {
  caughtUpMessage,
  checkpointMessage,
  confirmationMessage,
  eventMessage,
  serverError,
} from './messages';

import { send } from './send';
import type { ReadCall, Served } from './served';

/** Records that a filter looks at before it says where it is; times the multiplier of the caller. */
const SEARCH_WINDOW = 32;

/** Streams.Read with a subscription to the whole log: behind a position, then all that comes. */
export async function handleSubscription(
  server: Served,
  call: ReadCall,
  options: ReadReq.Options,
): Promise<void> {
  const { log } = server;
  const { fault, afterEvents } = server.faults.take('subscription');
  if (fault === 'silent') return;
  if (fault === 'denied') return void call.emit('error', denied());
  const left = new AbortController();
  call.once('cancelled', () => left.abort());
  call.once('close', () => left.abort());
  const tell = (message: ReadResp) => send(call, message, server.held);
  await tell(confirmationMessage());

  const filter = options.getFilter();
  const isWanted = new RegExp(filter?.getEventType()?.getRegex() || '');
  const interval = SEARCH_WINDOW * (filter?.getCheckpointintervalmultiplier() ?? 0);
  let next = firstOf(server, options.getAll());
  let given = 0;
  let isCaughtUp = false;
  for (let looked = 0; !left.signal.aborted;) {
    const seen = log.commits.count;
    const record = log.records[next];
    if (fault && given === afterEvents) {
      if (fault === 'killed') return server.kill();
      return void call.emit(
        'error',
        serverError(status.ABORTED, 'Operation timed out: the consumer is too slow'),
      );
    }
    if (!record) {
      if (!isCaughtUp) await tell(caughtUpMessage());
      isCaughtUp = true;
      await log.commits.moreThan(seen, left.signal);
      continue;
    }
    next++;
    if (isWanted.test(record.type)) {
      await tell(eventMessage(record));
      given++;
      server.given++;
    }
    if (interval > 0 && ++looked % interval === 0) await tell(checkpointMessage(record.position));
  }
}

const denied = () => serverError(status.PERMISSION_DENIED, 'Access Denied', { exception: 'access-denied' });

/** A subscription begins behind its position, a read at it. */
function firstOf({ log }: Served, all: ReadReq.Options.AllOptions | undefined): number {
  if (all?.hasEnd()) return log.records.length;
  if (!all?.hasPosition()) return 0;
  return log.indexOf(Number(all.getPosition()?.getCommitPosition()) + 1);
}
