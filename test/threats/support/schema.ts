import { PASSWORD } from '../../support';

/** The part of JSON Schema that the bodies of the service are written in. */
export interface Schema {
  readonly type?: string;
  readonly format?: string;
  readonly example?: unknown;
  readonly enum?: readonly string[];
  readonly const?: unknown;
  readonly minimum?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Schema[];
}

/** Whether a sample holds the fields that may be left out. */
export type Fields = 'all' | 'required';

/** Something that fits a schema. */
export function sampleOf(schema: Schema, fields: Fields = 'required'): unknown {
  const [first] = schema.anyOf ?? [];
  if (schema.example !== undefined) return schema.example;
  if (first) return sampleOf(first, fields);
  if (schema.enum) return schema.enum[0];
  if (schema.const !== undefined) return schema.const;
  switch (schema.type) {
    case 'string':
      return schema.format === 'password' ? PASSWORD : 'sample';
    case 'integer':
    case 'number':
      return schema.minimum ?? 1;
    case 'boolean':
      return false;
    case 'array':
      return schema.items ? [sampleOf(schema.items, fields)] : [];
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {})
          .filter(([name]) => fields === 'all' || schema.required?.includes(name))
          .map(([name, property]) => [name, sampleOf(property, fields)]),
      );
    case undefined:
      return {};
    default:
      throw new Error(`no sample of ${JSON.stringify(schema)}`);
  }
}

/** Each of the bodies that a schema allows: one, or the alternatives of a union. */
export const variantsOf = (schema: Schema): readonly Schema[] =>
  schema.anyOf?.every(({ type }) => type === 'object') ? schema.anyOf : [schema];

/** A place in a body. */
export interface Place {
  readonly path: readonly string[];
  readonly schema: Schema;
}

/** All places of a body, the whole first, those in lists apart. */
export function placesIn(schema: Schema, path: readonly string[] = []): Place[] {
  const inner = Object.entries(schema.properties ?? {});
  return [{ path, schema }, ...inner.flatMap(([name, property]) => placesIn(property, [...path, name]))];
}

/** A copy of a value with another one at a place. */
export function withAt(value: unknown, path: readonly string[], other: unknown): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return other;
  const object = value as Readonly<Record<string, unknown>>;
  return { ...object, [name]: withAt(object[name], rest, other) };
}
