import { z } from 'zod';
import type { Instant } from './time';

/** One type of event: the newest version of its shape. Its name is the storage format and is never changed. */
export interface EventDefinition<Shape extends z.ZodRawShape = z.ZodRawShape> {
  readonly version: number;
  readonly data: z.ZodObject<Shape>;
}

/** Turns the data of one older version into that of the next. Keyed `'DeviceBlocked@1'`: from version 1 to 2. */
export type Upcaster = (data: Record<string, unknown>) => Record<string, unknown>;

/** All that can be read in the streams of one category. */
export interface EventCatalogue<
  Category extends string = string,
  Definitions extends Record<string, EventDefinition> = Record<string, EventDefinition>,
> {
  readonly category: Category;
  readonly definitions: Definitions;
  readonly upcasters: Readonly<Record<string, Upcaster>>;
}

/** A fact that a decision wants recorded. */
export interface DomainEvent {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The events of a catalogue as one union, told apart by `type`. */
export type EventOf<Catalogue extends EventCatalogue> = {
  [Type in keyof Catalogue['definitions'] & string]: {
    readonly type: Type;
    readonly data: Readonly<z.infer<Catalogue['definitions'][Type]['data']>>;
  };
}[keyof Catalogue['definitions'] & string];

/** A fact as it stands in its stream. */
export type Recorded<Event extends DomainEvent> = Event & {
  /** When it happened, by the clock of the process that recorded it. */
  readonly at: Instant;
  /** Its place in its stream, from 0. */
  readonly revision: number;
};

const PERSONAL = 'personal';
const SECRET = 'secret';

/**
 * Marks a field of an event that identifies a person or opens a door: it is encrypted in the log under the data key
 * of the user whom the event is about (`metadata.userId`), and reads as {@link ERASED} once that key is destroyed.
 * Only top-level fields can be marked; their values may be any JSON.
 */
export const personal = <Schema extends z.ZodType>(schema: Schema): Schema =>
  schema.meta({ [PERSONAL]: true });

/** Marks a {@link personal} field that opens a door: whoever reads the history never sees it, not even encrypted. */
export const secret = <Schema extends z.ZodType>(schema: Schema): Schema =>
  schema.meta({ [PERSONAL]: true, [SECRET]: true });

/** What an encrypted text reads as after its user was erased; any other encrypted value then reads as null. */
export const ERASED = '[erased]';

/** Names of the fields of a definition that are marked {@link personal}. */
export const personalFields = (definition: EventDefinition): string[] => fieldsMarked(PERSONAL, definition);

/** Names of the fields of a definition that are marked {@link secret}. */
export const secretFields = (definition: EventDefinition): string[] => fieldsMarked(SECRET, definition);

const fieldsMarked = (mark: string, { data }: EventDefinition): string[] =>
  Object.entries(data.shape)
    .filter(([, schema]) => isMarked(mark, schema as z.ZodType))
    .map(([name]) => name);

/** Wrappers do not take over the mark of what they wrap, and a forgotten one must not leave a field in clear. */
function isMarked(mark: string, schema: z.ZodType): boolean {
  if (schema.meta()?.[mark] === true) return true;
  const isWrapper = schema instanceof z.ZodOptional || schema instanceof z.ZodNullable;
  return isWrapper && isMarked(mark, schema.unwrap() as z.ZodType);
}

/** Declares what can happen in the streams of a category. Throws when an upcaster names an unknown type. */
export function defineEvents<
  const Category extends string,
  Definitions extends Record<string, EventDefinition>,
>(
  category: Category,
  definitions: Definitions,
  upcasters: Record<string, Upcaster> = {},
): EventCatalogue<Category, Definitions> {
  for (const key of Object.keys(upcasters)) {
    const type = key.split('@')[0];
    if (type === undefined || !(type in definitions))
      throw new Error(`upcaster ${key} is for no event of ${category}`);
  }
  return { category, definitions, upcasters };
}
