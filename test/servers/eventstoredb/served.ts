import type { Metadata, ServerWritableStream, ServiceError } from '@grpc/grpc-js';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb';
import type { EventLog } from './event-log';
import type { Faults } from './faults';

/** The server, as its calls see it. */
export interface Served {
  readonly log: EventLog;
  readonly faults: Faults;
  /** Calls whose reader does not take more just now. */
  readonly held: Set<object>;
  /** Events that were given to subscriptions. */
  given: number;
  kill(): void;
  /** The answer of a follower to a call that requires the leader. */
  notLeader(metadata: Metadata): ServiceError | undefined;
}

export type ReadCall = ServerWritableStream<ReadReq, ReadResp>;
