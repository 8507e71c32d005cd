/** The part of a JSON Schema that our shapes have. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly pattern?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema | boolean;
}

/** What the patterns of our shapes are called. */
const patterns: readonly (readonly [begin: string, name: string])[] = [
  ['^[0-9a-f]{8}-', 'UUID'],
  ['^\\d{4}-\\d\\d-\\d\\dT', 'time'],
];
const types: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: 'yes or no',
  null: 'null',
};

/** Says in a few words what a value looks like. */
export function describeShape(schema: JsonSchema): string {
  if (schema.anyOf) return schema.anyOf.map(describeShape).join(' or ');
  if (schema.enum) return schema.enum.map(literal).join(', ');
  if (schema.const !== undefined) return literal(schema.const);
  if (Array.isArray(schema.type)) {
    return schema.type.map((type: string) => describeShape({ ...schema, type })).join(' or ');
  }
  if (schema.type === 'array') return `list of ${describeShape(schema.items ?? {})}`;
  if (schema.type === 'object') return describeObject(schema);
  const pattern = patterns.find(([begin]) => schema.pattern?.startsWith(begin));
  return pattern?.[1] ?? types[String(schema.type)] ?? 'any value';
}

function describeObject({ properties, additionalProperties }: JsonSchema): string {
  if (properties) return `{ ${Object.keys(properties).join(', ')} }`;
  const values = typeof additionalProperties === 'object' ? additionalProperties : {};
  return `map to ${describeShape(values)}`;
}

const literal = (value: unknown): string => `\`${String(value)}\``;
