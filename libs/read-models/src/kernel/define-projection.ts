import type { EventTable } from './event-types';
import type { Add, Patch, Projection, Put, Remove, Write } from './projection';

interface ProjectionDefinition<Doc extends object> {
  readonly name: string;
  readonly version: number;
  readonly indexes: readonly (readonly (keyof Doc & string)[])[];
  readonly on: EventTable<Write<Doc> | readonly Write<Doc>[]>;
}

/**
 * Declares a read model of documents of one type. Handlers are pure and take the typed event of their name. What goes
 * when a person is erased goes again once their key is destroyed, for what was recorded between the two.
 */
export const defineProjection = <Doc extends object>(
  definition: ProjectionDefinition<Doc>,
): Projection<Doc> =>
  // The runtime hands each handler the events of its own name only, which is what its type asks for.
  ({
    ...definition,
    on: {
      ...(definition.on.UserErased && { PersonalDataDestroyed: definition.on.UserErased }),
      ...definition.on,
    },
  }) as unknown as Projection<Doc>;

/** Makes or replaces a document; the fields named in `keep` stay as they are when there is one already. */
export const put = <Doc extends object>(
  id: string,
  document: Doc,
  keep?: readonly (keyof Doc & string)[],
): Put<Doc> => (keep ? { op: 'put', id, document, keep } : { op: 'put', id, document });

/** Sets some fields of a document; quiet when there is none. */
export const patch = <Doc extends object>(id: string, fields: Partial<Doc>): Patch<Doc> => ({
  op: 'patch',
  id,
  fields,
});

/** Sets some fields of every document that matches, apart from the one whose id is `except`. */
export const patchWhere = <const Match extends object, const Fields extends object>(
  where: Match,
  fields: Fields,
  except?: string | null,
) => ({ op: 'patch-where' as const, where, fields, ...(typeof except === 'string' && { except }) });

/** Adds to numbers of a document; `document` is what it is before anything is added. */
export const add = <Doc extends object>(
  id: string,
  document: Doc,
  counts: { readonly [Field in keyof Doc]?: number },
): Add<Doc> => ({ op: 'add', id, document, counts });

/** Removes a document; quiet when there is none. */
export const remove = (id: string): Remove => ({ op: 'remove', id });

/** Removes every document that matches. */
export const removeWhere = <const Match extends object>(where: Match) => ({
  op: 'remove-where' as const,
  where,
});
