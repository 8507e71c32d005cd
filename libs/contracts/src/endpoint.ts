import type { z } from 'zod';
import type { ErrorCode } from './error-codes';
import type { Role, Scope } from './vocabulary';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * Who may call. `public`: anyone; a service token may be shown beside. `login`: the client that began the login named
 * by `loginId` in the path. `session`: a signed-in user, of one of `roles` if given, stepped up if `stepUp`; and
 * service tokens with the scope under `service`, if given.
 */
export type Access =
  | 'public'
  | { readonly login: true }
  | {
      readonly session: { readonly roles?: readonly Role[]; readonly stepUp?: boolean };
      readonly service?: { readonly scope: Scope };
    };

/** Names of the limits on how often one caller may ask; their numbers stand in the service. */
export type LimitName =
  'organizations' | 'logins' | 'password-resets' | 'verifications' | 'provider-callbacks' | 'requests';

export interface Answer {
  readonly description: string;
  /** Left out: the answer has no body. */
  readonly schema?: z.ZodType;
  /** Left out: `application/json`. */
  readonly mediaType?: string;
}

/** All that is to be known of one call. */
export interface Endpoint {
  readonly method: Method;
  /** Below `/v1`; parameters in braces. */
  readonly path: `/${string}`;
  /** Served at the root of the host as well, where operations look for it. */
  readonly atRoot?: boolean;
  readonly summary: string;
  readonly tag: string;
  readonly access: Access;
  readonly limit?: LimitName;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  /** Left out: there is no body, or an empty object. */
  readonly body?: z.ZodType;
  /** By status. The first one is what the call answers with unless its handler says otherwise. */
  readonly answers: { readonly [status: number]: Answer };
  /** Those of the call itself; what any call can answer is not repeated. */
  readonly problems: readonly ErrorCode[];
}

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : Record<never, never>;

/** What a handler is given: checked, and nothing else in it. */
export interface InputOf<E extends Endpoint> {
  readonly params: Parsed<E['params']>;
  readonly query: Parsed<E['query']>;
  readonly body: Parsed<E['body']>;
}

/** What a handler may give back: the body of any of its answers, or nothing when one has none. */
export type AnswerOf<E extends Endpoint> = {
  [Status in keyof E['answers']]: E['answers'][Status] extends {
    readonly schema: infer Schema extends z.ZodType;
  }
    ? z.input<Schema>
    : void;
}[keyof E['answers']];

/** What all paths but those of operations start with. */
export const basePath = '/v1';

/**
 * Declares a call. Gives it back as it is, with its types kept.
 * @throws when the parameters in the path and those of the schema differ
 */
export function endpoint<const E extends Endpoint>(definition: E): E {
  const inPath = [...definition.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
  const inSchema = Object.keys(definition.params?.shape ?? {});
  if (inPath.join() !== inSchema.join())
    throw new Error(`${definition.path} does not name ${inSchema.join(', ')}`);
  return definition;
}

/** Paths at which a call is served; the first one is the documented one. */
export const pathsOf = ({ path, atRoot }: Endpoint): string[] =>
  atRoot ? [path, basePath + path] : [basePath + path];

/** Status that a call answers with when all is well. */
export const statusOf = ({ answers }: Endpoint): number => Number(Object.keys(answers)[0]);

/** POST, PUT, PATCH and DELETE change things, GET never does. */
export const isCommand = ({ method }: Pick<Endpoint, 'method'>): boolean => method !== 'GET';
