import { InProcessJobQueue } from '@sallyport/adapters/in-process';
import { CommandRunner } from '@sallyport/event-store';
import { Projector } from '../../../apps/projector/src';
import { DeliverMessage, EventReader, MessageFactsLoader } from '../../../apps/worker/src';
import type { Machine } from '../core/machine';
import { ring, type Here, type Services } from '../parts/services';
import { SimulatedEventStore } from '../parts/simulated-event-store';
import { SimulatedCheckpoints, SimulatedReadModels } from '../parts/simulated-read-models';
import { SimulatedEmailSender, SimulatedSmsSender } from '../parts/simulated-senders';

/** Milliseconds until a process that died is started again, at most. */
const DOWN_AT_MOST = 10_000;

/** Projector and worker in one process, as `npm start` runs them. One that dies is started again with nothing in memory. */
export class BackOffice {
  /** What it complained of. */
  readonly errors: { readonly message: string; readonly facts: unknown }[] = [];

  constructor(
    private readonly machine: Machine,
    private readonly services: Services,
  ) {
    machine.onCrash = () => this.startLater();
  }

  start(): void {
    const { machine, services } = this;
    const { codec, codes, random } = services;
    const here: Here = () => ({ machine, services });
    const store = new SimulatedEventStore(here);
    const queue = new InProcessJobQueue(machine, random);
    const parts = {
      store,
      codec,
      queue,
      readModels: new SimulatedReadModels(here),
      checkpoints: new SimulatedCheckpoints(here),
      timers: machine,
    };
    const projector = new Projector(parts, (message, facts) => this.errors.push({ message, facts }));
    const worker = new DeliverMessage({
      runner: new CommandRunner(store, codec, machine, { cachedStates: 100 }),
      facts: new MessageFactsLoader(
        new EventReader(store, codec),
        ring,
        codes,
        'https://id.simulated.example',
      ),
      sms: new SimulatedSmsSender(here),
      email: new SimulatedEmailSender(here),
      // Nobody in this world has a push device.
      push: { send: async () => ({ kind: 'rejected', error: 'no_push_service' }) },
      clock: machine,
      entropy: random,
    });
    queue.process((job) => worker.handle(job));
    // What it needs is away: it ends, and is started again.
    projector.start().catch(() => machine.crash());
  }

  private startLater(): void {
    this.machine.scheduler.after(this.machine.random.between(0, DOWN_AT_MOST), () => this.start());
  }
}
