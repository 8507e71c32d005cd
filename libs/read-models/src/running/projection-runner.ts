import type { EventStore, Position, StoredEvent } from '@sallyport/event-store';
import { noTracer, type Timers, type Tracer } from '@sallyport/ports';
import type { Projection } from '../kernel/projection';
import type { ReadModelStore } from '../kernel/read-model-store';
import { decodeEvents } from './decode-events';
import type { EventDecoder } from './event-decoder';
import { Positions } from './positions';
import { projectEvents, type Park } from './project-events';

/** Events in one transaction at most. */
const BATCH = 500;
/** Milliseconds before a store that fails is tried again. */
const PAUSE_AFTER_FAILURE = 1_000;

export interface ProjectionRunnerParts {
  readonly store: EventStore;
  readonly decoder: EventDecoder;
  readonly readModels: ReadModelStore;
  readonly projections: readonly Projection[];
  readonly timers: Timers;
  /** Default: nothing is traced. */
  readonly tracer?: Tracer;
  /** Told of what went wrong: a parked event, or a store that fails and is tried again. */
  readonly onError: (message: string, facts: Readonly<Record<string, unknown>>) => void;
}

/**
 * Follows the log and keeps the read models up with it. A projection whose version is new is built beside the old one,
 * which serves until the new one has caught up.
 */
export class ProjectionRunner {
  private readonly positions: Positions;
  private readonly stopping = new AbortController();
  private readonly loops: Promise<void>[] = [];
  private paused: { readonly until: Promise<void>; readonly resume: () => void } | undefined;

  constructor(private readonly parts: ProjectionRunnerParts) {
    this.positions = new Positions(parts.timers);
  }

  /** Begins to follow; resolves once that is under way, not when all is caught up. */
  async start(): Promise<void> {
    const { projections, readModels } = this.parts;
    const live: Projection[] = [];
    const rebuilt: Projection[] = [];
    for (const projection of projections) {
      await readModels.prepare(projection);
      const active = await readModels.activeVersion(projection.name);
      // Where nothing served before there is nothing to keep serving.
      if (active === undefined) await readModels.activate(projection);
      (active === undefined || active === projection.version ? live : rebuilt).push(projection);
    }
    for (const { name } of live) this.positions.moved(name, await readModels.servedPosition(name));
    if (live.length > 0) this.loops.push(this.followForGood(live));
    if (rebuilt.length > 0) this.loops.push(this.followForGood(rebuilt, () => this.takeOver(rebuilt)));
  }

  /** Position up to which a projection is served. */
  positionOf(name: string): Position {
    return this.positions.of(name);
  }

  /** True as soon as a projection is served up to `position`; false when it is not after `milliseconds`. */
  waitFor(name: string, position: Position, milliseconds: number): Promise<boolean> {
    return this.positions.waitFor(name, position, milliseconds);
  }

  /** Holds all projections where they are: what is decided on streams must not mind. */
  pause(): void {
    if (this.paused) return;
    let resume = (): void => undefined;
    const until = new Promise<void>((resolve) => (resume = resolve));
    this.paused = { until, resume };
  }

  resume(): void {
    this.paused?.resume();
    this.paused = undefined;
  }

  /** Resolves when what was begun is written. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.resume();
    await Promise.all(this.loops);
  }

  private async takeOver(projections: readonly Projection[]): Promise<void> {
    for (const projection of projections) {
      const position = await this.parts.readModels.checkpoint(projection);
      await this.parts.readModels.activate(projection);
      this.positions.moved(projection.name, position);
    }
  }

  /** A store that fails is tried again from the checkpoints, for as long as it takes. */
  private async followForGood(
    projections: readonly Projection[],
    onCaughtUp?: () => Promise<void>,
  ): Promise<void> {
    const { signal } = this.stopping;
    let served = onCaughtUp === undefined;
    while (!signal.aborted) {
      try {
        await this.follow(projections, async (position, isCaughtUp) => {
          if (!served && isCaughtUp) {
            await onCaughtUp?.();
            served = true;
          }
          if (served) for (const { name } of projections) this.positions.moved(name, position);
        });
      } catch (error) {
        this.parts.onError('projections wait for their store', { err: error });
        await this.parts.timers.sleep(PAUSE_AFTER_FAILURE, signal).catch(() => undefined);
      }
    }
  }

  private async follow(
    projections: readonly Projection[],
    onFlushed: (position: Position, isCaughtUp: boolean) => Promise<void>,
  ): Promise<void> {
    const { store, readModels } = this.parts;
    const { signal } = this.stopping;
    const checkpoints = await Promise.all(projections.map((projection) => readModels.checkpoint(projection)));
    const named = new Set(projections.flatMap(({ on }) => Object.keys(on)));
    let reached = Math.min(...checkpoints);
    let gathered: StoredEvent[] = [];
    let passed = 0;
    for await (const message of store.subscribe({ after: reached, signal })) {
      if (message.kind === 'event') {
        // Delivered again: within a batch no checkpoint would tell, and counts would count it twice.
        if (message.event.position <= reached) continue;
        reached = message.event.position;
      }
      // What no projection names need not be decrypted.
      if (message.kind === 'event' && named.has(message.event.type)) gathered.push(message.event);
      if (message.kind === 'event' && ++passed < BATCH) continue;
      await this.paused?.until;
      const position = message.kind === 'event' ? message.event.position : message.position;
      await this.project(projections, gathered, position);
      gathered = [];
      passed = 0;
      await onFlushed(position, message.kind === 'caught-up');
    }
  }

  private async project(
    projections: readonly Projection[],
    page: readonly StoredEvent[],
    position: Position,
  ) {
    const { decoder, readModels, tracer = noTracer } = this.parts;
    const park: Park = (projection, at, error) => this.park(projection, at, error);
    const { events, unreadable } = await decodeEvents(decoder, page, { open: true });
    for (const broken of unreadable) {
      const concerned = projections.filter(({ on }) => broken.type in on);
      for (const projection of concerned) await park(projection, broken.position, broken.error);
    }
    const apply = () => projectEvents(readModels, projections, events, position, park);
    if (events.length === 0) return apply();
    const attributes = { 'sallyport.events': events.length, 'sallyport.position': position };
    // A batch serves many requests: it has a trace of its own, which names theirs.
    const alsoServes = [...new Set(events.map(({ metadata }) => metadata.correlationId))];
    await tracer.span('project', { alsoServes, attributes }, apply);
  }

  private async park(projection: Projection, position: Position, error: unknown): Promise<void> {
    // The kind of the error alone is kept: its message may quote what it is about.
    const kind = error instanceof Error ? error.name : typeof error;
    await this.parts.readModels.park(projection, position, kind);
    this.parts.onError('an event was parked', { projection: projection.name, position, error: kind });
  }
}
