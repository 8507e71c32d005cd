import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import { isCommand, pathsOf, type Endpoint } from './endpoint';
import { answersOf } from './openapi-answers';
import { securityOf, securitySchemes } from './openapi-security';
import { z } from 'zod';

const idempotencyHeader = z.object({
  'Idempotency-Key': z
    .string()
    .max(255)
    .optional()
    .meta({ description: 'Within 24 hours the same key gives the same answer, and one effect.' }),
});

/**
 * The OpenAPI 3.1 document of some calls.
 * @param calls those that a service has
 * @param version of the service
 */
export function openApiDocument(calls: readonly Endpoint[], version: string) {
  const paths: ZodOpenApiPathsObject = {};
  for (const call of calls) {
    const [path = call.path] = pathsOf(call);
    paths[path] = { ...paths[path], [call.method.toLowerCase()]: operationOf(call) };
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Sallyport',
      version,
      description:
        'Two-factor sign-in and account security. Errors are RFC 9457 problems, told apart by `code`.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    // Wherever the document was had from.
    servers: [{ url: '/' }],
    tags: [...new Set(calls.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: { securitySchemes },
  });
}

function operationOf(call: Endpoint): ZodOpenApiOperationObject {
  const { path, method, params, query, body, summary, tag } = call;
  const requestParams = {
    ...(params && { path: params }),
    ...(query && { query }),
    ...(isCommand(call) && { header: idempotencyHeader }),
  };
  return {
    operationId: `${method.toLowerCase()}${path.replaceAll(/\W+(\w)?/g, (_, letter: string = '') => letter.toUpperCase())}`,
    summary,
    tags: [tag],
    security: securityOf(call),
    'x-step-up': stepUpOf(call),
    'x-notifies': call.notifies ?? [],
    ...(Object.keys(requestParams).length > 0 && { requestParams }),
    ...(body && {
      requestBody: {
        required: !body.safeParse({}).success,
        content: { 'application/json': { schema: body } },
      },
    }),
    responses: answersOf(call),
  };
}

/** Whether a session has to be stepped up: for tools that read the document. */
const stepUpOf = ({ stepUp = false }: Endpoint): boolean | string =>
  typeof stepUp === 'boolean' ? stepUp : `when ${stepUp.when}`;
