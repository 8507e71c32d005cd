import type { Position } from '@sallyport/event-store';
import type { Projection, Scalar, Write } from './projection';

export interface PositionedWrites {
  readonly position: Position;
  readonly writes: readonly Write[];
}

/** What a stretch of the log does to one projection. */
export interface ProjectionBatch {
  readonly projection: Projection;
  /** In the order of the log; events that do nothing here may be left out. */
  readonly writes: readonly PositionedWrites[];
}

/** Documents are told apart by fields that their type has; without a type, any. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a query of unknown documents takes any field
export interface Query<Doc extends object = any> {
  /** Equality on top-level fields; an array means any of these. Null matches null, and a field that is not there. */
  readonly where: { readonly [Field in keyof Doc]?: Scalar | readonly string[] };
  /** Range on one field, lower bound included, upper bound excluded. */
  readonly range?: {
    readonly field: keyof Doc & string;
    readonly from?: string | number;
    readonly to?: string | number;
  };
  /** The field to sort by, ties by id in the same direction; default by id, ascending. Documents in which it is null may be left out behind a page. */
  readonly sort?: { readonly field: keyof Doc & string; readonly direction: 'ascending' | 'descending' };
  /** Sort value and id of the last document of the page before. */
  readonly behind?: { readonly value: string | number; readonly id: string };
  readonly limit?: number;
}

/** A document with its id. */
export type Found<Doc> = Doc & { readonly id: string };

/** An event that a projection could not take. */
export interface ParkedEvent {
  readonly projection: string;
  readonly position: Position;
  readonly error: string;
}

/**
 * Where read models live. One table or collection a projection version. What cannot be read just now is told as
 * StoreUnavailable.
 */
export interface ReadModelStore {
  /** Makes room for a version of a projection. Quiet when there is. */
  prepare(projection: Projection): Promise<void>;
  /** Position up to which this version has seen the log; 0 before the first. */
  checkpoint(projection: Projection): Promise<Position>;
  /**
   * Applies writes in order, for each projection those behind its checkpoint, and moves the checkpoints up to
   * `checkpoint`. So a batch that comes again, whole or in part, has no effect. Order among projections is free.
   */
  apply(batches: readonly ProjectionBatch[], checkpoint: Position): Promise<void>;
  /** The version that queries are served from; undefined before any was activated. */
  activeVersion(name: string): Promise<number | undefined>;
  /** From now on queries are served from this version; others are dropped. */
  activate(projection: Projection): Promise<void>;
  /** Notes an event that this projection could not take, so that the others go on. Quiet when it is noted already. */
  park(projection: Projection, position: Position, error: string): Promise<void>;
  parked(): Promise<readonly ParkedEvent[]>;
  /** Documents of the active version; none before any was activated. */
  find<Doc extends object>(projection: Projection<Doc>, query: Query<Doc>): Promise<Found<Doc>[]>;
  /** Those of the ids that there are, in no certain order. */
  findById<Doc extends object>(projection: Projection<Doc>, ids: readonly string[]): Promise<Found<Doc>[]>;
  count<Doc extends object>(projection: Projection<Doc>, where: Query<Doc>['where']): Promise<number>;
  /** Position up to which the active version has seen the log; 0 before any was activated. */
  servedPosition(name: string): Promise<Position>;
  close(): Promise<void>;
}
export const READ_MODEL_STORE = Symbol('ReadModelStore');
