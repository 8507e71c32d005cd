import type { Faults } from '../core/faults';
import type { Machine } from '../core/machine';
import type { Random } from '../core/random';
import type { Scheduler } from '../core/scheduler';
import type { ApiProcess, Reply, Request } from './api-process';

/** Milliseconds after which a client gives an answer up. */
const PATIENCE = 12_000;
/** How often a command is sent at most, with one Idempotency-Key. */
const TRIES = 4;
/** Milliseconds until an api process that died is started again, at most. */
const DOWN_AT_MOST = 8_000;

export interface Host {
  readonly machine: Machine;
  readonly api: ApiProcess;
  isUp: boolean;
}

/** What was asked, under the id that its events name. */
export interface Asked extends Request {
  readonly requestId: string;
  /** Events in the log when it was sent. */
  readonly since: number;
}

/** Told of every request that an api process takes up, and of what it answers, whether or not the answer arrives. */
export interface Witness {
  asked(asked: Asked): void;
  answered(asked: Asked, reply: Reply): void;
}

/** Brings requests to the api processes; loses and doubles some, and sends what was not answered again. */
export class Network {
  private requests = 0;
  private keys = 0;

  constructor(
    private readonly hosts: readonly Host[],
    private readonly scheduler: Scheduler,
    private readonly random: Random,
    private readonly faults: Faults,
    private readonly logLength: () => number,
    private readonly witness: Witness,
  ) {
    for (const host of hosts) host.machine.onCrash = () => this.restart(host);
  }

  /** The answer to a request as a good client gets it: sent again, under the same key, until there is one. */
  async call(request: Request): Promise<Reply | undefined> {
    const key = request.method === 'GET' ? {} : { 'idempotency-key': `key-${++this.keys}` };
    for (let tries = 1; ; tries++) {
      const reply = await this.send({ ...request, headers: { ...request.headers, ...key } });
      const isOver = reply && reply.status !== 503 && reply.body?.code !== 'idempotency_in_progress';
      if (isOver || tries === TRIES) return reply;
      await this.scheduler.pause(this.random.between(50, 3_000));
    }
  }

  private async send(request: Request): Promise<Reply | undefined> {
    const host = this.random.pick(this.hosts);
    if (!host.isUp) return undefined;
    await this.travel();
    if (this.faults.strike('request lost')) return undefined;
    if (this.faults.strike('request doubled')) void this.travel().then(() => this.deliver(host, request));
    const answer = this.deliver(host, request).then((reply) => this.travel().then(() => reply));
    const reply = await Promise.race([answer, this.scheduler.pause(PATIENCE)]);
    return this.faults.strike('answer lost') ? undefined : (reply ?? undefined);
  }

  private async deliver(host: Host, request: Request): Promise<Reply | undefined> {
    if (!host.isUp) return undefined;
    const requestId = `request-${String(++this.requests).padStart(6, '0')}`;
    const asked: Asked = {
      ...request,
      requestId,
      since: this.logLength(),
      headers: { ...request.headers, 'x-request-id': requestId },
    };
    this.witness.asked(asked);
    const reply = await host.api.answer(asked);
    this.witness.answered(asked, reply);
    return reply;
  }

  private travel(): Promise<void> {
    return this.scheduler.pause(this.faults.latency());
  }

  private restart(host: Host): void {
    host.isUp = false;
    this.scheduler.after(this.random.between(0, DOWN_AT_MOST), () => {
      void host.api.forget().then(() => (host.isUp = true));
    });
  }
}
