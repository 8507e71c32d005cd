import { status, type sendUnaryData, type ServerReadableStream } from '@grpc/grpc-js';
import type { AppendReq, AppendResp } from '@eventstore/db-client/generated/streams_pb';
import type { AppendOutcome, ProposedEvent } from './event-log';
import { appendedMessage, proposedEvent, serverError, streamNameOf, wrongVersionMessage } from './messages';
import type { Served } from './served';

const MAX_APPEND_SIZE = 1_048_576;

/** Streams.Append. */
export async function handleAppend(
  server: Served,
  call: ServerReadableStream<AppendReq, AppendResp>,
  answer: sendUnaryData<AppendResp>,
): Promise<void> {
  const { fault } = server.faults.take('append');
  const { stream, expected, events } = await receive(call);
  if (fault === 'silent') return;
  if (fault === 'killed-before-commit') return server.kill();
  const notLeader = server.notLeader(call.metadata);
  if (notLeader) return answer(notLeader);
  const size = events.reduce((sum, { data, metadata }) => sum + data.length + metadata.length, 0);
  if (size > MAX_APPEND_SIZE) return answer(tooLarge());
  const outcome = server.log.append(stream, expected, events);
  if (fault === 'silent-after-commit') return;
  if (fault === 'killed-after-commit') return server.kill();
  answerWith(outcome, answer, fault !== 'no-position');
}

async function receive(call: AsyncIterable<AppendReq>) {
  let stream = '';
  let expected = -1;
  const events: ProposedEvent[] = [];
  for await (const message of call) {
    const options = message.getOptions();
    const proposed = message.getProposedMessage();
    if (options) {
      if (!options.hasNoStream() && !options.hasRevision()) throw new Error('an append without a revision');
      stream = streamNameOf(options.getStreamIdentifier());
      expected = options.hasNoStream() ? -1 : Number(options.getRevision());
    }
    if (proposed) events.push(proposedEvent(proposed));
  }
  return { stream, expected, events };
}

function answerWith(outcome: AppendOutcome, answer: sendUnaryData<AppendResp>, withPosition: boolean): void {
  switch (outcome.kind) {
    case 'appended':
      return answer(null, appendedMessage(outcome.last, withPosition));
    case 'wrong-version':
      return answer(null, wrongVersionMessage(outcome.current));
    case 'corrupted-idempotency':
      return answer(
        serverError(status.FAILED_PRECONDITION, 'Invalid transaction.', { exception: 'invalid-transaction' }),
      );
  }
}

const tooLarge = () =>
  serverError(status.INVALID_ARGUMENT, `Maximum Append Size of ${MAX_APPEND_SIZE} Exceeded.`, {
    exception: 'maximum-append-size-exceeded',
    'maximum-append-size': String(MAX_APPEND_SIZE),
  });
