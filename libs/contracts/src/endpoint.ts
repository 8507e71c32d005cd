import type { z } from 'zod';
import type { ErrorCode } from './error-codes';
import type { Role, Scope } from './vocabulary';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * Who may call. `public`: anyone; a service token may be shown beside. `login`: the client that began the login named
 * by `loginId` in the path. `session`: a signed-in user, of one of `roles` if given.
 */
export type Access =
  'public' | { readonly login: true } | { readonly session: { readonly roles?: readonly Role[] } };

/**
 * Whether a session needs a fresh proof for the call: never, always, or when its body says so. A service token cannot
 * step up: its scope is enough.
 */
export type StepUp =
  | boolean
  | {
      /** For readers: `the role is above member`. */
      readonly when: string;
      readonly applies: (body: never) => boolean;
    };

/** Who gets a message when the call has done something: the user it is about, or all administrators. */
export type Recipient = 'user' | 'administrators';

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

/** What a call asks of its caller, and who hears of it. A command without an entry does not compile. */
interface Privileges {
  readonly stepUp: StepUp;
  /** Service tokens with one of these scopes may call as well. */
  readonly scopes: readonly Scope[];
  readonly notifies: readonly Recipient[];
}

interface Call {
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

/** Reads and never changes anything. */
export interface Query extends Call, Partial<Privileges> {
  readonly method: 'GET';
}

/** Changes something. */
export interface Command extends Call, Privileges {
  readonly method: Exclude<Method, 'GET'>;
}

/** All that is to be known of one call. */
export type Endpoint = Query | Command;

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

/** Whether a session has to be stepped up for a call with this body, which was checked. */
export const needsStepUp = ({ stepUp = false }: Pick<Endpoint, 'stepUp'>, body: unknown): boolean =>
  typeof stepUp === 'boolean' ? stepUp : stepUp.applies(body as never);

/** POST, PUT, PATCH and DELETE change things, GET never does. */
export const isCommand = ({ method }: Pick<Endpoint, 'method'>): boolean => method !== 'GET';
