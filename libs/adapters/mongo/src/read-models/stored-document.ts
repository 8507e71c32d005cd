import type { Position } from '@sallyport/event-store';
import type { Document, Found } from '@sallyport/read-models';

/**
 * A document as the collection has it. `_position` is that of the last event that changed it, the guard against events
 * that come again. What was removed leaves its guard behind: without it, an event that comes again after a crash, or
 * late from another process, would make an erased user's document anew.
 */
export interface StoredDocument {
  readonly _id: string;
  readonly _position: Position;
  readonly _removed?: true;
  readonly [field: string]: unknown;
}

/** The document of a projection at a position; undefined: removed. */
export const toStored = (id: string, position: Position, document: Document | undefined): StoredDocument =>
  document ? { ...document, _id: id, _position: position } : { _id: id, _position: position, _removed: true };

/** The fields of the projection's own; undefined when it was removed. */
export function documentIn({ _id, _position, _removed, ...document }: StoredDocument): Document | undefined {
  return _removed ? undefined : document;
}

export const toFound = <Doc>({ _id, _position, ...document }: StoredDocument): Found<Doc> =>
  ({ ...document, id: _id }) as Found<Doc>;
