import type { Position } from '@sallyport/event-store';
import {
  applyWrite,
  matches,
  type Document,
  type Documents,
  type PositionedWrites,
  type Where,
} from '@sallyport/read-models';
import { documentIn, toStored, type StoredDocument } from './stored-document';

interface Held {
  /** Position of the last event that the collection's document has seen; 0 when there is none. */
  readonly stored: Position;
  /** That of the last event that changed it here. */
  readonly position: Position;
  readonly document: Document | undefined;
}

/**
 * Documents of one projection version while a stretch of the log is applied to them, in memory. A document that has
 * seen an event already, because the last run was cut off behind it, passes over it: each goes its own way to the same
 * end, wherever it stood.
 */
export class WorkingSet {
  private readonly held = new Map<string, Held>();

  /** @param stored every document that the writes to come may find, by id or by condition */
  constructor(stored: readonly StoredDocument[]) {
    for (const document of stored) {
      const { _id, _position } = document;
      this.held.set(_id, { stored: _position, position: _position, document: documentIn(document) });
    }
  }

  /** Applies what one event does. */
  apply({ position, writes }: PositionedWrites): void {
    const documents = this.at(position);
    for (const write of writes) applyWrite(documents, write);
  }

  /** The documents that are no longer as the collection has them. */
  changed(): StoredDocument[] {
    return [...this.held]
      .filter(([, { stored, position }]) => position > stored)
      .map(([id, { position, document }]) => toStored(id, position, document));
  }

  private at(position: Position): Documents {
    const isAhead = ({ stored }: Held) => stored >= position;
    const change = (id: string, document: Document | undefined) => {
      const held = this.held.get(id);
      if (held && isAhead(held)) return;
      this.held.set(id, { stored: held?.stored ?? 0, position, document });
    };
    return {
      get: (id) => this.held.get(id)?.document,
      set: change,
      delete: (id) => {
        if (this.held.get(id)?.document) change(id, undefined);
      },
      idsWhere: (where: Where) =>
        [...this.held]
          .filter(([, held]) => held.document && !isAhead(held) && matches(held.document, where))
          .map(([id]) => id),
    };
  }
}
