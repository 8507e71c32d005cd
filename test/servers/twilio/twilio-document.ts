import { readFileSync } from 'node:fs';
import { compile, violationsOf } from '../http-provider';

type Json = Readonly<Record<string, unknown>>;

interface OpenApi {
  readonly paths: Readonly<Record<string, { readonly post: Operation }>>;
  readonly components: { readonly schemas: Json };
}
interface Operation {
  readonly requestBody: { readonly content: Readonly<Record<string, { readonly schema: Json }>> };
  readonly responses: Readonly<
    Record<
      string,
      { readonly content: Readonly<Record<string, { examples: Record<string, { value: Json }> }>> }
    >
  >;
}

const form = 'application/x-www-form-urlencoded';
const path = '/2010-04-01/Accounts/{AccountSid}/Messages.json';

/** Twilio's own description of its API, as it publishes it. */
const document = JSON.parse(
  readFileSync(require.resolve('@twilio-alpha/mcp/twilio-oai/spec/json/twilio_api_v2010.json'), 'utf8'),
) as OpenApi;
const { components } = document;
const operation = document.paths[path]?.post as Operation;

const isCreate = compile(
  { ...operation.requestBody.content[form]?.schema, additionalProperties: false, components },
  { fromText: true },
);
/** What a form breaks of the description of "send a message". */
export const violationsOfCreate = (fields: Record<string, string>): string[] =>
  violationsOf(isCreate, { ...fields });

/** The answer that the description gives as its example. */
export const exampleMessage = (): Json => {
  const { examples } = operation.responses['201']?.content['application/json'] ?? {};
  return { ...examples?.['createWoService']?.value };
};
