import { z } from 'zod';
import { endpoint } from './endpoint';
import { id, instant } from './fields';
import { listOf, listQuery, oneQuery } from './lists';
import { actorShape } from './shapes';
import { factorType, locationGranularity, requirementReason } from './vocabulary';

const tag = 'Organization';
const administrator = ['administrator'] as const;

const distinct = (values: readonly unknown[]) => new Set(values).size === values.length;
const requireOn = z.array(requirementReason).refine(distinct, 'names an occasion twice');
/** Factors that can be set up inside a sign-in: a policy without one of them would lock everybody out. */
const enrollable = new Set<string>(['sms', 'totp']);
const allowedFactors = z
  .array(factorType)
  .min(1)
  .refine(distinct, 'names a factor twice')
  .refine((factors) => factors.some((factor) => enrollable.has(factor)), 'names neither sms nor totp');
const recoveryDelayHours = z.int().min(24).max(720);
const deviceTrustDays = z.int().min(1).max(365);
const backupCodeEmail = z.enum(['codes', 'notice']);

const policy = z
  .strictObject({
    /** Empty: off. */
    requireOn: z.array(requirementReason),
    deviceTrustDays: z.int(),
    locationGranularity,
    backupCodeEmail,
    allowedFactors: z.array(factorType),
    /** Hours between the request of a recovery and the moment at which it opens. */
    recoveryDelayHours: z.int(),
  })
  .meta({ id: 'TwoFactorPolicy' });

export const getTwoFactorPolicy = endpoint({
  method: 'GET',
  path: '/organization/two-factor-policy',
  summary: 'When a second factor is asked for',
  tag,
  access: { session: { roles: administrator } },
  scopes: ['policy:read'],
  query: oneQuery,
  answers: { 200: { description: 'The policy', schema: policy } },
  problems: [],
});

export const changeTwoFactorPolicy = endpoint({
  method: 'PUT',
  path: '/organization/two-factor-policy',
  summary: 'Change the policy; what is left out stays. All administrators are told',
  tag,
  access: { session: { roles: administrator } },
  stepUp: true,
  scopes: [],
  notifies: ['administrators'],
  body: z.strictObject({
    requireOn,
    deviceTrustDays: deviceTrustDays.optional(),
    locationGranularity: locationGranularity.optional(),
    backupCodeEmail: backupCodeEmail.optional(),
    allowedFactors: allowedFactors.optional(),
    recoveryDelayHours: recoveryDelayHours.optional(),
  }),
  answers: { 200: { description: 'The policy from now on', schema: policy } },
  problems: ['policy_cannot_be_met'],
});

export const listPolicyChanges = endpoint({
  method: 'GET',
  path: '/organization/two-factor-policy/changes',
  summary: 'Policies the organization has had, the newest first',
  tag,
  access: { session: { roles: ['administrator', 'auditor'] } },
  scopes: ['policy:read'],
  query: listQuery({}),
  answers: {
    200: {
      description: 'A page of changes',
      schema: listOf(z.strictObject({ changeId: id, policy, changedAt: instant, actor: actorShape })),
    },
  },
  problems: [],
});

const occasions = new Set<string>(requirementReason.options);

export const previewTwoFactorPolicy = endpoint({
  method: 'GET',
  path: '/organization/two-factor-policy/preview',
  summary: 'Whom another policy would affect, before it is set',
  tag,
  access: { session: { roles: administrator } },
  query: z.strictObject({
    requireOn: z
      .string()
      .max(100)
      .transform((text) => text.split(',').filter((occasion) => occasion !== ''))
      .refine(
        (named) => distinct(named) && named.every((one) => occasions.has(one)),
        'is no list of occasions',
      )
      .meta({ type: 'string', example: 'every_login,new_device', description: 'Occasions; empty: off.' }),
    after: oneQuery.shape.after,
  }),
  answers: {
    200: {
      description: 'What would come of it',
      schema: z.strictObject({
        users: z.int().meta({ description: 'Active users.' }),
        toEnrol: z.int().meta({ description: 'Of these, who would set up a phone at the next sign-in.' }),
        sessionsEnding: z
          .int()
          .meta({ description: 'Open sessions without a second factor: so many would end at most.' }),
      }),
    },
  },
  problems: [],
});
