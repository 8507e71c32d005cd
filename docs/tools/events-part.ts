import {
  catalogues,
  personalFields,
  secretFields,
  type EventCatalogue,
  type EventDefinition,
} from '@sallyport/domain';
import { z } from 'zod';
import { describeShape, type JsonSchema } from './describe-shape';
import { table } from './made-part';
import { readComments } from './read-comments';

const comments = readComments();

/** Every type of event there is, from the catalogues that the log is written by. */
export const eventsPart = (): string => catalogues.map(describeStream).join('\n\n');

const describeStream = ({ category, definitions }: EventCatalogue): string =>
  [
    `## \`${category}-…\``,
    ...Object.entries(definitions).map(([type, definition]) => describeEvent(type, definition)),
  ].join('\n\n');

function describeEvent(type: string, definition: EventDefinition): string {
  const fields = fieldsOf(type, definition);
  const said = comments.get(type);
  return [
    `### ${type}`,
    `Version ${definition.version}. ${said ? `${said} ` : ''}${fields.length === 0 ? 'No data.' : ''}`.trim(),
    ...(fields.length > 0 ? [table(['field', 'value', 'in the log', 'note'], fields)] : []),
  ].join('\n\n');
}

function fieldsOf(type: string, definition: EventDefinition): string[][] {
  const encrypted = new Set(personalFields(definition));
  const secret = new Set(secretFields(definition));
  const { properties = {} } = z.toJSONSchema(definition.data) as JsonSchema;
  return Object.entries(properties).map(([field, schema]) => [
    `\`${field}\``,
    describeShape(schema),
    secret.has(field) ? '**encrypted, never told**' : encrypted.has(field) ? '**encrypted**' : 'in clear',
    comments.get(`${type}.${field}`) ?? '',
  ]);
}
