import Ajv, { type ValidateFunction } from 'ajv';

/** A validator of JSON Schema, of the dialect that OpenAPI documents are written in. */
export function compile(schema: object, options: { readonly fromText?: boolean } = {}): ValidateFunction {
  const ajv = new Ajv({ strict: false, allErrors: true, coerceTypes: options.fromText ?? false });
  ajv.addFormat('email', /^[^@\s]+@[^@\s]+\.[^@\s]+$/);
  ajv.addFormat('phone-number', /^(\+[1-9]\d{1,14}|[A-Za-z0-9 ]{1,11})$/);
  ajv.addFormat('date-time', (text: string) => !Number.isNaN(Date.parse(text)));
  ajv.addFormat('uri', (text: string) => URL.canParse(text));
  return ajv.compile(schema);
}

/** What is wrong with a value, in words; none when it fits. */
export function violationsOf(validate: ValidateFunction, value: unknown): string[] {
  if (validate(value)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath || 'it'} ${message} ${JSON.stringify(params)}`,
  );
}
