import type { ProjectedEvent } from './projected-event';

/** A document: plain JSON under an id. */
export type Document = Readonly<Record<string, unknown>>;

/** What an event does to the documents of a projection. Each is idempotent under the document's position. */
export type Write =
  /** Makes or replaces a document. */
  | { readonly op: 'put'; readonly id: string; readonly document: Document }
  /** Sets some top-level fields of a document; quiet when there is none. */
  | { readonly op: 'patch'; readonly id: string; readonly fields: Document }
  /** The same for every document whose `field`, which must be indexed, equals `value`. */
  | { readonly op: 'patch-where'; readonly field: string; readonly value: string; readonly fields: Document }
  | { readonly op: 'remove'; readonly id: string }
  | { readonly op: 'remove-where'; readonly field: string; readonly value: string };

export type Handler = (event: ProjectedEvent) => Write | readonly Write[];

/** "When this, then that": a read model as a table of pure functions, one an event type. Types not named are skipped. */
export interface Projection<Doc extends object = object> {
  readonly name: string;
  /** Change it and the model is rebuilt beside the old one. */
  readonly version: number;
  /** Each a list of top-level fields, in order: all that queries filter and sort by. */
  readonly indexes: readonly (readonly (keyof Doc & string)[])[];
  readonly on: Readonly<Record<string, Handler>>;
}
