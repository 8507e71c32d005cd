import { randomUUID } from 'node:crypto';
import { MongoClient } from 'mongodb';
import { MongoServer } from './mongo-server';

/** Where tests find a database of their own, with nothing in it. */
export interface MongoUnderTest {
  newUri(): string;
  /** Drops the databases that were given. */
  stop(): Promise<void>;
}

/** The server that MONGODB_URI names, or else a test server in this process. */
export async function startMongo(): Promise<MongoUnderTest> {
  const given = process.env['MONGODB_URI'] ?? '';
  const server = given === '' ? new MongoServer() : undefined;
  await server?.start();
  const uri = server?.uri ?? given;
  const used: string[] = [];
  return {
    newUri() {
      const database = `sallyport-test-${randomUUID()}`;
      used.push(database);
      return uriOf(uri, database);
    },
    async stop() {
      const client = new MongoClient(uri);
      for (const database of used) await client.db(database).dropDatabase();
      await client.close();
      await server?.stop();
    },
  };
}

/** The address of another database of the same server. */
function uriOf(uri: string, database: string): string {
  const [, server = '', options = ''] = /^([a-z+]+:\/\/[^/?]+)(?:\/[^?]*)?(\?.*)?$/.exec(uri) ?? [];
  return `${server}/${database}${options}`;
}
