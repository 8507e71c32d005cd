import { Faults } from '../core/faults';
import { Machine } from '../core/machine';
import { Random } from '../core/random';
import { Scheduler } from '../core/scheduler';
import { Violation } from '../invariants/history';
import { mustEqualReplay } from '../invariants/read-models';
import { Witnesses } from '../invariants/witnesses';
import { Services } from '../parts/services';
import { administrate, found, hire, setPolicy } from '../people/administration';
import { attack } from '../people/attacker';
import { live } from '../people/lives';
import { Person, type Surroundings } from '../people/person';
import type { ApiProcess } from './api-process';
import { BackOffice } from './back-office';
import { Network, type Host } from './network';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
/** Simulated time that everything has to come to rest in, once nothing goes wrong any more. */
const SETTLES_IN = 120 * MINUTE;
/** Milliseconds by which a clock is put on or back, at most. */
const JUMP_AT_MOST = 10 * MINUTE;

/** One world, all of which follows from its seed. */
export class World {
  readonly scheduler = new Scheduler();
  private readonly random: Random;
  private readonly faults: Faults;
  private readonly services: Services;
  private readonly witnesses: Witnesses;
  private readonly machines: Machine[] = [];
  private readonly offices: BackOffice[] = [];
  private readonly people: Person[] = [];

  constructor(
    seed: number,
    private readonly apis: readonly ApiProcess[],
  ) {
    this.random = new Random(seed);
    this.faults = new Faults(this.random.fork());
    this.services = new Services(this.random.fork(), this.scheduler);
    this.witnesses = new Witnesses(this.services);
  }

  /** Lives to the end. @throws Violation */
  async run(): Promise<void> {
    const hosts = await this.hosts();
    for (let office = 0; office < (this.random.chance(0.3) ? 2 : 1); office++) {
      const started = new BackOffice(this.machine(`office ${office}`), this.services);
      this.offices.push(started);
      started.start();
    }
    const { scheduler, random, faults, services, witnesses } = this;
    const length = () => services.log.events.length;
    const network = new Network(hosts, scheduler, random.fork(), faults, length, witnesses);
    const right = new Machine('right time', scheduler, random, faults);
    const around = { network, scheduler, post: services.post, now: () => right.now() };
    await this.until(this.happening(this.everybody(around)));
    faults.end();
    const deadline = scheduler.now + SETTLES_IN;
    await this.settle(deadline);
    await this.until(this.happening(this.showAllSessions()));
    await this.settle(deadline);
    this.mustBeUnsurprised();
    witnesses.messages.mustBeSent();
    await mustEqualReplay(services);
  }

  /** What happened last, for who looks into a failure. */
  story(): string[] {
    return this.witnesses.story;
  }

  private async hosts(): Promise<Host[]> {
    const hosts = this.apis.map((api, index) => ({ api, machine: this.machine(`api ${index}`), isUp: true }));
    for (const { api, machine } of hosts) await api.join(machine, this.services);
    return hosts;
  }

  private machine(name: string): Machine {
    const machine = new Machine(name, this.scheduler, this.random.fork(), this.faults);
    if (this.random.chance(0.5)) machine.jump(this.random.between(-2 * SECOND, 2 * SECOND));
    this.machines.push(machine);
    return machine;
  }

  private async everybody(around: Surroundings): Promise<void> {
    const { random } = this;
    const person = (name: string) => {
      const one = new Person(`${name}@acme.example`, random.fork(), around);
      this.people.push(one);
      return one;
    };
    const administrator = person('ada');
    const members = random.chance(0.5) ? [person('ana'), person('bob')] : [person('ana')];
    const session = await found(administrator);
    if (!session) return;
    if (random.chance(0.8)) await setPolicy(administrator, session);
    const hired = [];
    for (const member of members) if (await hire(administrator, session, member)) hired.push(member);
    if (hired.length === 0) return;
    await Promise.all([
      administrate(administrator, hired, random.between(0, 2)),
      ...hired.map((member) => live(member, random.between(1, 4))),
      ...hired.map((member) => attack(member, random.between(0, 2))),
    ]);
  }

  /** Every session that was ever handed out is shown once more, on each api process. */
  private async showAllSessions(): Promise<void> {
    for (const person of this.people)
      for (const session of person.everySession) await person.ask('GET', '/session', undefined, { session });
  }

  /** Tells when something has come to its end; throws as it throws. */
  private happening(work: Promise<void>): () => boolean {
    let isOver = false;
    let failure: { error: unknown } | undefined;
    work.then(
      () => (isOver = true),
      (error: unknown) => (failure = { error }),
    );
    return () => {
      if (failure) throw failure.error;
      return isOver;
    };
  }

  private async until(isOver: () => boolean): Promise<void> {
    await this.scheduler.run(isOver, async () => {
      if (this.faults.strike('clock jumped'))
        this.random.pick(this.machines).jump(this.random.between(-JUMP_AT_MOST, JUMP_AT_MOST));
      await this.witnesses.judge();
    });
  }

  /** Until read models and messages are where the log is. */
  private async settle(deadline: number): Promise<void> {
    const { readModels, log } = this.services;
    await this.until(
      () =>
        this.scheduler.now >= deadline ||
        (this.witnesses.messages.missing.length === 0 && readModels.isAt(log.events.length)),
    );
  }

  private mustBeUnsurprised(): void {
    const [failed] = this.apis.flatMap(({ failures }) => failures);
    if (failed !== undefined) throw new Violation('no request fails for a fault of our own', failed);
    const given = this.offices
      .flatMap(({ errors }) => errors)
      .find(({ message }) => /given up|broken|parked/.test(message));
    if (given) throw new Violation('no event is given up', JSON.stringify(given));
  }
}
