/** Fields as one text, each behind its length: no two lists of fields give the same, whatever is in them. */
export const joinFields = (fields: readonly string[]): string =>
  fields.map((field) => `${field.length}:${field}`).join('');
