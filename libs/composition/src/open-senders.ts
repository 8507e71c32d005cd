import { MongoOutbox } from '@sallyport/adapters/mongo';
import type { Config } from '@sallyport/config';
import { chooseSenders, type Senders } from './choose-senders';
import type { Foundation } from './open-foundation';

/** Where messages go: to people, or to an outbox in MongoDB where no provider is set. */
export const openSenders = (config: Parameters<typeof chooseSenders>[0], foundation: Foundation): Senders =>
  chooseSenders(config, { ...foundation, outbox: new MongoOutbox(foundation.mongo) });

/** The outbox that the api shows; undefined where all messages go to people. */
export const openOutbox = ({ env }: Pick<Config, 'env'>, { mongo }: Foundation): MongoOutbox | undefined =>
  env === 'production' ? undefined : new MongoOutbox(mongo);
