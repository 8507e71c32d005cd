import { endpoints, type Endpoint } from '@sallyport/contracts';
import { table } from './made-part';

/** What each command asks of its caller and who hears of it, and each query that more than a session is needed for. */
export function privilegesPart(): string {
  const isPlainQuery = ({ method, stepUp = false, scopes = [], access }: Endpoint) =>
    method === 'GET' && stepUp === false && scopes.length === 0 && rolesOf(access) === '';
  const rows = endpoints
    .filter((call) => !isPlainQuery(call))
    .map((call) => [
      `\`${call.method} ${call.path}\``,
      accessOf(call),
      stepUpOf(call),
      (call.scopes ?? []).map((scope) => `\`${scope}\``).join(', '),
      (call.notifies ?? []).join(', '),
    ]);
  return table(['call', 'access', 'step-up', 'scopes', 'notifies'], rows);
}

function accessOf({ access }: Endpoint): string {
  if (access === 'public') return 'public';
  return 'login' in access ? 'login token' : rolesOf(access) || 'session';
}

const rolesOf = (access: Endpoint['access']): string =>
  access !== 'public' && 'session' in access ? (access.session.roles ?? []).join(', ') : '';

const stepUpOf = ({ stepUp = false }: Endpoint): string =>
  stepUp === false ? '' : stepUp === true ? 'yes' : `when ${stepUp.when}`;
