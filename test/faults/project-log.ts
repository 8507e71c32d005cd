/**
 * A process that a test kills: projects the log of the folder `argv[2]` onto the read models in the file `argv[3]`, a
 * few events at a time, and says a line before each of these steps.
 */
import type { SubscriptionMessage } from '@sallyport/event-store';
import { SqliteReadModelStore } from '@sallyport/adapters/sqlite';
import { openDemoLog, projectLog } from './harness/demo-log';

const STEP = 10;

/** As a log says it that grows slowly: that is all there is, every few events. */
async function* inSteps(messages: AsyncIterable<SubscriptionMessage>): AsyncGenerator<SubscriptionMessage> {
  let passed = 0;
  for await (const message of messages) {
    yield message;
    if (message.kind === 'event' && ++passed % STEP === 0) {
      yield { kind: 'caught-up', position: message.event.position };
    }
  }
}

class TellingStore extends SqliteReadModelStore {
  override apply(...[batches, checkpoint]: Parameters<SqliteReadModelStore['apply']>): Promise<void> {
    process.stdout.write(`${checkpoint}\n`);
    return super.apply(batches, checkpoint);
  }
}

async function main([folder = '', file = '']: string[]): Promise<void> {
  const log = openDemoLog(folder);
  const readModels = new TellingStore(file);
  const subscribe = log.store.subscribe.bind(log.store);
  log.store.subscribe = (options) => inSteps(subscribe(options));
  await projectLog(log, readModels);
  await Promise.all([log.close(), readModels.close()]);
}

void main(process.argv.slice(2));
