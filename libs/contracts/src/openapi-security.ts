import type { Endpoint } from './endpoint';

/** How a request shows who sends it. */
export const securitySchemes = {
  sessionCookie: { type: 'apiKey', in: 'cookie', name: '__Host-sallyport', description: 'Browsers.' },
  sessionToken: {
    type: 'http',
    scheme: 'bearer',
    description: 'Session token of a client that asked for it: ss_...',
  },
  serviceToken: { type: 'http', scheme: 'bearer', description: 'Token of a program, with scopes: sp_...' },
  loginCookie: { type: 'apiKey', in: 'cookie', name: '__Host-sallyport-login', description: 'Browsers.' },
  loginToken: {
    type: 'apiKey',
    in: 'header',
    name: 'Sallyport-Login-Token',
    description: 'Token of an open login: sl_...',
  },
} as const;

type Requirement = Partial<Record<keyof typeof securitySchemes, string[]>>;

/**
 * Any one of the requirements is enough; an empty one means that nothing has to be shown. A session is named with the
 * role that it needs, as a service token is with its scope (OpenAPI 3.1, Security Requirement Object).
 */
export function securityOf({ access, scopes = [] }: Endpoint): Requirement[] {
  if (access === 'public') return [{}, { serviceToken: [] }];
  if ('login' in access) return [{ loginCookie: [] }, { loginToken: [] }];
  const roles = access.session.roles?.map((role) => [role]) ?? [[]];
  const service = scopes.map((scope): Requirement => ({ serviceToken: [scope] }));
  return [
    ...roles.flatMap((role): Requirement[] => [{ sessionCookie: role }, { sessionToken: role }]),
    ...service,
  ];
}
