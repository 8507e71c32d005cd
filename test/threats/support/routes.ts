import { sampleOf, type Schema } from './schema';

export interface Route {
  /** `DELETE /v1/users/{userId}`. */
  readonly name: string;
  readonly method: string;
  /** Parameters in braces. */
  readonly path: string;
  readonly parameters: readonly string[];
  readonly query: readonly string[];
  /** The part of the query that may not be left out, filled in. */
  readonly requiredQuery: readonly string[];
  readonly body: Schema | undefined;
  /** Its body may be anything: a provider's report, which the provider has signed. Has specs of its own. */
  readonly isReport: boolean;
  /** Anyone may call. */
  readonly isPublic: boolean;
  /** For who shows the token of the login in the path. */
  readonly ofLogin: boolean;
  /** Roles whose sessions may call; empty: all. */
  readonly roles: readonly string[];
  /** Scopes by which service tokens may call: one of them is enough. */
  readonly scopes: readonly string[];
  /** Needs a fresh proof, whatever is in its body. */
  readonly needsStepUp: boolean;
}

interface Parameter {
  readonly in: string;
  readonly name: string;
  readonly required?: boolean;
  readonly schema: Schema;
}
interface Operation {
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly 'x-step-up': boolean | string;
}
interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

/** Every call that the running service says it has: what is added tomorrow is attacked tomorrow. */
export async function readRoutes(baseUrl: string): Promise<Route[]> {
  const document = (await (await fetch(`${baseUrl}/openapi.json`)).json()) as OpenApi;
  const routes = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => routeOf(method.toUpperCase(), path, operation)),
  );
  if (routes.length < 40) throw new Error(`only ${routes.length} calls are described`);
  return routes;
}

function routeOf(method: string, path: string, operation: Operation): Route {
  const { security, parameters = [], requestBody } = operation;
  const valuesOf = (scheme: string) => security.flatMap((requirement) => requirement[scheme] ?? []);
  const names = (where: string) => parameters.filter((one) => one.in === where).map(({ name }) => name);
  const shape = requestBody?.content['application/json']?.schema;
  return {
    name: `${method} ${path}`,
    method,
    path,
    parameters: names('path'),
    query: names('query'),
    requiredQuery: parameters
      .filter((one) => one.in === 'query' && one.required)
      .map(({ name, schema }) => `${name}=${encodeURIComponent(String(sampleOf(schema)))}`),
    body: shape,
    isReport: shape !== undefined && shape.type === undefined && shape.anyOf === undefined,
    isPublic: security.some((requirement) => Object.keys(requirement).length === 0),
    ofLogin: security.some((requirement) => 'loginToken' in requirement),
    roles: valuesOf('sessionToken'),
    scopes: valuesOf('serviceToken'),
    needsStepUp: operation['x-step-up'] === true,
  };
}

export const isCommand = ({ method }: Route): boolean => method !== 'GET';
export const isForSessions = ({ isPublic, ofLogin }: Route): boolean => !isPublic && !ofLogin;

/** The path with real ids in it, and its query: what it must have, then `query`. */
export function pathOf(
  { path, name, requiredQuery }: Route,
  ids: Readonly<Record<string, string>>,
  ...query: readonly string[]
): string {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, parameter: string) => {
    const value = ids[parameter];
    if (value === undefined) throw new Error(`${name}: tell the world of the specs what {${parameter}} is`);
    return encodeURIComponent(value);
  });
  const asked = [...requiredQuery, ...query];
  return asked.length > 0 ? `${filled}?${asked.join('&')}` : filled;
}
