import type { Position } from '@sallyport/event-store';
import type { Projection, Write } from './projection';

export interface PositionedWrites {
  readonly position: Position;
  readonly writes: readonly Write[];
}

export interface Query {
  /** Equality on top-level fields; an array means any of these. Values null are matched as null. */
  readonly where: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
  /** Range on one field, lower bound included, upper bound excluded. */
  readonly range?: { readonly field: string; readonly from?: string | number; readonly to?: string | number };
  /** The field to sort by, ties by id. */
  readonly sort?: { readonly field: string; readonly direction: 'ascending' | 'descending' };
  /** Sort value and id of the last document of the page before. */
  readonly behind?: { readonly value: string | number; readonly id: string };
  readonly limit?: number;
}

/** A document with its id. */
export type Found<Doc> = Doc & { readonly id: string };

/** Where read models live. One table or collection a projection version. */
export interface ReadModelStore {
  /** Makes room for a version of a projection. Quiet when there is. */
  prepare(projection: Projection): Promise<void>;
  /** Position up to which this version has seen the log; 0 before the first. */
  checkpoint(projection: Projection): Promise<Position>;
  /** Applies writes in order and moves the checkpoint. What was applied already has no effect. */
  apply(projection: Projection, batch: readonly PositionedWrites[], checkpoint: Position): Promise<void>;
  /** The version that queries are served from; undefined before any was activated. */
  activeVersion(name: string): Promise<number | undefined>;
  /** From now on queries are served from this version; older ones are dropped. */
  activate(projection: Projection): Promise<void>;
  /** Notes an event that this projection could not take, so that the others go on. */
  park(projection: Projection, position: Position, error: string): Promise<void>;
  parked(): Promise<readonly { projection: string; position: Position; error: string }[]>;
  /** Documents of the active version. */
  find<Doc extends object>(projection: Projection<Doc>, query: Query): Promise<Found<Doc>[]>;
  findById<Doc extends object>(projection: Projection<Doc>, ids: readonly string[]): Promise<Found<Doc>[]>;
  count(projection: Projection, where: Query['where']): Promise<number>;
  /** Position up to which the active version has seen the log. */
  servedPosition(name: string): Promise<Position>;
  close(): Promise<void>;
}
export const READ_MODEL_STORE = Symbol('ReadModelStore');
