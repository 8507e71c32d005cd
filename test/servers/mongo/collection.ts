import { EJSON, ObjectId, type Document } from 'bson';
import { find, update } from 'mingo';
import { CommandError } from './command-error';

export interface Index {
  readonly name: string;
  readonly key: Document;
}

export interface Update {
  /** Filter. */
  readonly q: Document;
  /** Modifiers, or the whole document that replaces what is there. */
  readonly u: Document;
  readonly upsert?: boolean;
  readonly multi?: boolean;
}

export interface Updated {
  readonly matched: number;
  readonly modified: number;
  readonly before: Document | undefined;
  readonly after: Document | undefined;
  readonly upsertedId?: unknown;
}

export interface FindOptions {
  readonly sort?: Document;
  readonly skip?: number;
  readonly limit?: number;
  readonly projection?: Document;
}

/** Documents in memory, unique by their id, in the order in which they came. Conditions and modifiers are mingo's. */
export class Collection {
  readonly indexes: Index[] = [{ name: '_id_', key: { _id: 1 } }];
  private readonly documents = new Map<string, Document>();

  constructor(readonly name: string) {}

  find(filter: Document, { sort, skip, limit, projection }: FindOptions = {}): Document[] {
    let cursor = find<Document>(this.candidates(filter), filter, projection ?? {});
    if (sort) cursor = cursor.sort(sort);
    if (skip) cursor = cursor.skip(skip);
    if (limit) cursor = cursor.limit(Math.abs(limit));
    return cursor.all();
  }

  all(): Document[] {
    return [...this.documents.values()];
  }

  insert(document: Document): void {
    const { _id = new ObjectId(), ...fields } = document;
    const key = keyOf(_id);
    if (this.documents.has(key)) {
      throw new CommandError(11000, 'DuplicateKey', `E11000 duplicate key error collection: ${this.name}`);
    }
    this.documents.set(key, { _id: _id as unknown, ...fields });
  }

  update({ q, u, upsert, multi }: Update, sort?: Document): Updated {
    const found = this.find(q, { ...(sort && { sort }), limit: multi ? 0 : 1 });
    if (found.length === 0 && upsert) {
      const after = insertedBy(q, u);
      this.insert(after);
      return { matched: 0, modified: 0, before: undefined, after, upsertedId: after['_id'] };
    }
    const changes = found.map((before) => ({ before, after: changed(before, u) }));
    for (const { after } of changes) this.documents.set(keyOf(after['_id']), after);
    const modified = changes.filter(
      ({ before, after }) => EJSON.stringify(before) !== EJSON.stringify(after),
    );
    const [first] = changes;
    return { matched: found.length, modified: modified.length, before: first?.before, after: first?.after };
  }

  /** @param limit 0: all that match */
  remove(filter: Document, limit: number): number {
    const found = this.find(filter, { limit });
    for (const { _id } of found) this.documents.delete(keyOf(_id));
    return found.length;
  }

  /** Documents that are asked for by their ids are not looked for among all. */
  private candidates({ _id }: Document): Document[] {
    const ids = typeof _id === 'string' ? [_id] : ((_id as Document | undefined)?.['$in'] as unknown);
    if (!Array.isArray(ids)) return this.all();
    return [...new Set<unknown>(ids)].flatMap((id) => this.documents.get(keyOf(id)) ?? []);
  }
}

const isModifier = (u: Document): boolean => Object.keys(u)[0]?.startsWith('$') ?? false;

function changed(before: Document, u: Document): Document {
  if (!isModifier(u)) return { _id: before['_id'] as unknown, ...u };
  const after = structuredClone(before);
  const { $setOnInsert: _, ...modifiers } = u;
  if (Object.keys(modifiers).length > 0) update(after, modifiers);
  return after;
}

/** What an upsert makes: the fields that its filter asks to be equal, and what its modifiers set. */
function insertedBy(q: Document, u: Document): Document {
  const equal = Object.fromEntries(Object.entries(q).filter(([, wanted]) => !isOperator(wanted)));
  const { _id = new ObjectId(), ...fields } = equal;
  if (!isModifier(u)) return { _id: _id as unknown, ...u };
  const document = { _id: _id as unknown, ...fields };
  const { $setOnInsert, ...modifiers } = u;
  for (const modifier of [{ $set: $setOnInsert as Document | undefined }, modifiers]) {
    if (Object.values(modifier).some((each) => each !== undefined)) update(document, modifier);
  }
  return document;
}

const isOperator = (wanted: unknown): boolean =>
  typeof wanted === 'object' && wanted !== null && isModifier(wanted);

const keyOf = (id: unknown): string => EJSON.stringify({ id });
