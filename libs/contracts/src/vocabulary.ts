import { z } from 'zod';

export const roles = ['member', 'administrator', 'auditor', 'analyst'] as const;
export type Role = (typeof roles)[number];
export const role = z.enum(roles);

/** What a service token may be allowed to do. */
export const scopes = [
  'logins:delegate',
  'users:read',
  'users:write',
  'administrators:write',
  'sessions:read',
  'sessions:end',
  'policy:read',
  'audit:read',
  'events:read',
  'analytics:read',
] as const;
export type Scope = (typeof scopes)[number];
export const scope = z.enum(scopes);

export const requirementReason = z.enum(['every_login', 'new_device', 'new_location']);
/** Why a login asks for a second factor: an occasion of the policy, or a factor that protects its owner without one. */
export const loginReason = z.enum([...requirementReason.options, 'untrusted_device']);
export const factorType = z.enum(['sms', 'push', 'totp', 'passkey', 'backup_code']);
export const locationGranularity = z.enum(['country', 'region', 'city']);
export const assurance = z.enum(['password', 'two_factor', 'phishing_resistant']);
export const recoveryRequester = z.enum(['user', 'administrator', 'operator']);
/** Languages of sentences and messages. */
export const language = z.enum(['en', 'nl']);
export const channel = z.enum(['sms', 'email', 'push']);
