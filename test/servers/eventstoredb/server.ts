import { Server, ServerCredentials, status, type Metadata, type ServiceError } from '@grpc/grpc-js';
import {
  ServerFeaturesService,
  type IServerFeaturesServer,
} from '@eventstore/db-client/generated/serverfeatures_grpc_pb';
import { SupportedMethod, SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb';
import { StreamsService, type IStreamsServer } from '@eventstore/db-client/generated/streams_grpc_pb';
import { handleAppend } from './append-handler';
import { EventLog } from './event-log';
import { Faults } from './faults';
import { serverError } from './messages';
import { handleRead } from './read-handler';
import type { Served } from './served';

export interface ServerOptions {
  readonly log?: EventLog;
  /** Default: any that is free. */
  readonly port?: number;
}

/**
 * Speaks EventStoreDB's protocol, as far as an append, a read and a subscription to the whole log need it. It can be
 * killed and started again at the same port, over the same log.
 */
export class EventStoreDbServer implements Served {
  readonly log: EventLog;
  readonly faults = new Faults();
  readonly held = new Set<object>();
  given = 0;
  /** Set on a follower: calls that require the leader are sent there. */
  leader: EventStoreDbServer | undefined;
  private running: Server | undefined;
  private port: number;

  private constructor({ log = new EventLog(), port = 0 }: ServerOptions) {
    this.log = log;
    this.port = port;
  }

  static async start(options: ServerOptions = {}): Promise<EventStoreDbServer> {
    const server = new EventStoreDbServer(options);
    await server.start();
    return server;
  }

  get url(): string {
    return `esdb://admin:changeit@127.0.0.1:${this.port}?tls=false`;
  }

  async start(): Promise<void> {
    const server = new Server({ 'grpc.max_receive_message_length': 17 * 1024 * 1024 });
    server.addService(ServerFeaturesService, {
      getSupportedMethods: (_, answer) => answer(null, supported()),
    } satisfies IServerFeaturesServer);
    server.addService(StreamsService, {
      append: (call, answer) => void handleAppend(this, call, answer).catch(() => undefined),
      read: (call) => void handleRead(this, call).catch((error: Error) => call.emit('error', error)),
      // Never answers: who uses it has no deadline, as with a real server that hangs.
      batchAppend: () => undefined,
      delete: (_, answer) => answer(unimplemented()),
      tombstone: (_, answer) => answer(unimplemented()),
    } satisfies IStreamsServer);
    this.port = await new Promise<number>((resolve, reject) => {
      server.bindAsync(`127.0.0.1:${this.port}`, ServerCredentials.createInsecure(), (error, port) =>
        error ? reject(error) : resolve(port),
      );
    });
    this.running = server;
  }

  get isRunning(): boolean {
    return this.running !== undefined;
  }

  /** Ends at once, as a crash does: connections break, the log stays. */
  kill(): void {
    this.running?.forceShutdown();
    this.running = undefined;
  }

  notLeader(metadata: Metadata): ServiceError | undefined {
    if (!this.leader || metadata.get('requires-leader')[0] !== 'true') return undefined;
    return serverError(status.NOT_FOUND, 'Leader info available.', {
      exception: 'not-leader',
      'leader-endpoint-host': '127.0.0.1',
      'leader-endpoint-port': String(this.leader.port),
    });
  }
}

function supported(): SupportedMethods {
  const methods = ['read', 'append', 'batchappend', 'delete', 'tombstone'];
  return new SupportedMethods()
    .setEventStoreServerVersion('24.10.0')
    .setMethodsList(
      methods.map((name) =>
        new SupportedMethod().setServiceName('event_store.client.streams.streams').setMethodName(name),
      ),
    );
}

const unimplemented = () => serverError(status.UNIMPLEMENTED, 'not in this server');
