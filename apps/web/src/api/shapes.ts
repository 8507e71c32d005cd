import type { components, paths } from './schema';

/** Shapes of the contract under short names. */
type Schemas = components['schemas'];
export type Login = Schemas['Login'];
export type Recovery = NonNullable<Login['recovery']>;
export type CurrentSession = Schemas['CurrentSession'];
export type Session = Schemas['Session'];
export type Device = Schemas['Device'];
export type Place = Schemas['Location'];
export type TwoFactor = Schemas['TwoFactor'];
export type Policy = Schemas['TwoFactorPolicy'];
export type AuditLogEntry = Schemas['AuditLogEntry'];
export type User = Schemas['User'];
export type OutboxMessage = Schemas['OutboxMessage'];
export type Factor = Login['factors'][number]['type'];
export type Role = CurrentSession['role'];
export type PolicyChange =
  paths['/v1/organization/two-factor-policy/changes']['get']['responses'][200]['content']['application/json']['data'][number];
