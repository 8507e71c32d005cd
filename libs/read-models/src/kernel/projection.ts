import type { ProjectedEvent } from './projected-event';

/** A document: plain JSON under an id. Its fields never have the value undefined. */
export type Document = Readonly<Record<string, unknown>>;

export type Scalar = string | number | boolean | null;

/** Equality of top-level fields. Null matches null, and a field that is not there. */
export type Where<Doc extends object = Document> = { readonly [Field in keyof Doc]?: Scalar };

/** Makes or replaces a document. The fields named in `keep` stay as they are when there is one. */
export interface Put<Doc extends object = Document> {
  readonly op: 'put';
  readonly id: string;
  readonly document: Doc;
  readonly keep?: readonly string[];
}

/** Sets some top-level fields of a document; quiet when there is none. */
export interface Patch<Doc extends object = Document> {
  readonly op: 'patch';
  readonly id: string;
  readonly fields: Partial<Doc>;
}

/** The same for every document that matches, apart from the one whose id is `except`. */
export interface PatchWhere<Doc extends object = Document> {
  readonly op: 'patch-where';
  /** The first field of an index must be in it. */
  readonly where: Where<Doc>;
  readonly except?: string;
  readonly fields: Partial<Doc>;
}

/** Adds to numbers of a document, which is made first when there is none. A repeated event adds nothing. */
export interface Add<Doc extends object = Document> {
  readonly op: 'add';
  readonly id: string;
  /** What the document is before anything is added. */
  readonly document: Doc;
  readonly counts: { readonly [Field in keyof Doc]?: number };
}

export interface Remove {
  readonly op: 'remove';
  readonly id: string;
}

export interface RemoveWhere<Doc extends object = Document> {
  readonly op: 'remove-where';
  /** The first field of an index must be in it. */
  readonly where: Where<Doc>;
}

/** What an event does to the documents of a projection. */
export type Write<Doc extends object = Document> =
  Put<Doc> | Patch<Doc> | PatchWhere<Doc> | Add<Doc> | Remove | RemoveWhere<Doc>;

export type Handler = (event: ProjectedEvent) => Write | readonly Write[];

/** A read model as a table of pure functions, one an event type. Types not named are skipped. */
export interface Projection<Doc extends object = object> {
  /** Lower case letters and dashes. */
  readonly name: string;
  /** Change it and the model is rebuilt beside the old one. */
  readonly version: number;
  /** Each a list of top-level fields, in order: all that queries filter and sort by. */
  readonly indexes: readonly (readonly string[])[];
  readonly on: Readonly<Partial<Record<string, Handler>>>;
  /** Never set: tells the compiler what the documents look like. */
  readonly documentType?: Doc;
}
