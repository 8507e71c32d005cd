import {
  acme,
  ana,
  loginAttempted,
  MemoryLog,
  organizationCreated,
  someLogin,
  userRegistered,
} from '@sallyport/testing';

/** A log in which Ana of Acme is signing in. */
export async function logOfAna(): Promise<MemoryLog> {
  const log = new MemoryLog();
  await log.record(`organization-${acme}`, organizationCreated());
  await log.record(`user-${ana}`, userRegistered());
  await log.record(`login-${someLogin}`, loginAttempted());
  return log;
}
