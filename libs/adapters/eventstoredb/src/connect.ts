import { EventStoreDBClient, type BaseOptions } from '@eventstore/db-client';

/** A client, and what every call of it is given. */
export interface Connection {
  readonly client: EventStoreDBClient;
  readonly call: Pick<Required<BaseOptions>, 'credentials'>;
}

/**
 * The one place that makes a client, so that its successor takes one change.
 *
 * User and password go with every call, although the client knows them: an append without goes over a stream that all
 * clients of the process share, has no deadline, and fails with each append that fails beside it.
 * @param url `esdb://user:password@host:2113?tls=false`, or any other connection string of EventStoreDB or KurrentDB
 * @throws Error when the URL is none, or names no user
 */
export function connect(url: string): Connection {
  const named = /^[^:/?#]+:\/\/([^:@/]+):([^@/]+)@/.exec(url);
  if (!named)
    throw new Error('the URL of EventStoreDB needs a user and a password: esdb://user:password@host:2113');
  const [username, password] = [named[1] ?? '', named[2] ?? ''].map(decodeURIComponent) as [string, string];
  // The client knows the protocol by its first name only.
  const address = url.replace(/^kurrentdb/, 'esdb');
  return {
    client: EventStoreDBClient.connectionString(address),
    call: { credentials: { username, password } },
  };
}
