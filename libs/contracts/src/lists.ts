import { z } from 'zod';

/** Shows a number in a query as the integer that it is, and not as the text that it comes in. */
const shownAs = (schema: object) => ({
  override: ({ jsonSchema }: { jsonSchema: object }) => {
    Object.assign(jsonSchema, schema, { pattern: undefined });
  },
});

/** A position that the answer must not be older than: `Sallyport-Position` of an earlier command. */
const after = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number)
  .optional()
  .meta({
    ...shownAs({ type: 'integer', minimum: 0 }),
    description: 'Wait (2 s at most) until the answer holds all up to this Sallyport-Position.',
  });

const limit = z
  .string()
  .regex(/^(?:[1-9]\d?|100)$/)
  .transform(Number)
  .default(20)
  .meta(shownAs({ type: 'integer', minimum: 1, maximum: 100 }));

const cursor = z.string().max(512).optional().meta({ description: '`nextCursor` of the page before.' });

/** Query of a GET that gives one thing. */
export const oneQuery = z.strictObject({ after });

/** Query of a GET that gives a list, with filters of its own. */
export const listQuery = <Filters extends z.ZodRawShape>(filters: Filters) =>
  z.strictObject({ limit, cursor, after, ...filters });

/** A page of a list. `nextCursor` is null on the last one. */
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({ data: z.array(item), nextCursor: z.string().nullable() });
