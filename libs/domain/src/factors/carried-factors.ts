import { z } from 'zod';
import { instant, uuid } from '../kernel/ids';

/** Who asked for a recovery. */
export const recoveryRequesters = ['user', 'administrator', 'operator'] as const;
export type RecoveryRequester = (typeof recoveryRequesters)[number];

const phone = z.object({ phone: z.string(), country: z.string() });
const change = z.object({ changeId: uuid, previous: phone.nullable(), until: instant });

/** The state of a user's factors as the log keeps it. Its shape is that of an event: it changes with a new version. */
export const carriedFactors = z.object({
  phone: phone.extend({ verifiedAt: instant }).nullable(),
  submitted: phone.extend({ loginId: uuid }).nullable(),
  phoneChange: phone.extend({ changeId: uuid, keyId: z.string(), expiresAt: instant }).nullable(),
  cancellable: z.array(change).readonly(),
  takenBack: z.array(change).readonly(),
  apps: z.record(
    uuid,
    z.object({
      factorId: uuid,
      label: z.string(),
      seed: z.string(),
      status: z.enum(['offered', 'enrolled', 'removed']),
      lastStep: z.int(),
      loginId: uuid.nullable(),
    }),
  ),
  pushDevices: z.record(
    uuid,
    z.object({
      factorId: uuid,
      label: z.string(),
      endpoint: z.string(),
      p256dh: z.string(),
      auth: z.string(),
      status: z.enum(['registered', 'removed']),
    }),
  ),
  backupCodes: z
    .object({
      codes: z.array(z.string()).readonly(),
      usedAt: z.array(instant.nullable()).readonly(),
      generatedAt: instant,
      emailed: z.boolean(),
    })
    .nullable(),
  frozenUntil: instant.nullable(),
  recovery: z
    .object({
      recoveryId: uuid,
      requestedBy: z.enum(recoveryRequesters),
      dueAt: instant,
    })
    .nullable(),
  enrolmentDue: z.boolean(),
});
