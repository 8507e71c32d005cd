import { checkpointsContract, readModelStoreContract } from '@sallyport/read-models/contract';
import { MongoConnection } from '../connection/mongo-connection';
import { startMongo, type MongoUnderTest } from '../../../../../test/servers/mongo';
import { MongoCheckpoints } from './mongo-checkpoints';
import { MongoReadModelStore } from './mongo-read-model-store';

jest.setTimeout(60_000);

let mongo: MongoUnderTest;
const opened: MongoConnection[] = [];
const open = (uri = mongo.newUri()) => {
  const connection = new MongoConnection(uri, { timeout: 30_000 });
  opened.push(connection);
  return connection;
};
beforeAll(async () => {
  mongo = await startMongo();
});
afterAll(async () => {
  await Promise.all(opened.map((connection) => connection.close()));
  await mongo.stop();
});

readModelStoreContract('MongoReadModelStore', async () => {
  const uri = mongo.newUri();
  const store = new MongoReadModelStore(open(uri));
  return {
    store,
    reopen: async () => new MongoReadModelStore(open(uri)),
    dispose: () => store.close(),
  };
});

checkpointsContract('MongoCheckpoints', () => new MongoCheckpoints(open()));
