import {
  acme,
  ana,
  bob,
  organizationCreated,
  otherOrganization,
  twoFactorPolicyChanged,
} from '@sallyport/testing';
import { policyNotices } from './policy-changed.reactor';
import { happened, jobsOf, toldOf } from './spec-support/told-of';

const administratorsOf: Readonly<Record<string, readonly string[]>> = {
  [acme]: [ana, bob],
  [otherOrganization]: [],
};
const lookups = { administrators: async (id: string) => administratorsOf[id] ?? [] };

it('tells each administrator of the organization, whoever made the change', async () => {
  const jobs = await jobsOf(policyNotices, happened(twoFactorPolicyChanged()), lookups);
  expect(jobs.map(({ id, template, channel, userId }) => [id, template, channel, userId])).toEqual([
    [`event.email.${ana}`, 'policy-changed', 'email', ana],
    [`event.email.${bob}`, 'policy-changed', 'email', bob],
  ]);
});

it('tells nobody of another organization', async () => {
  const { metadata } = happened(twoFactorPolicyChanged());
  const event = happened(twoFactorPolicyChanged(), {
    metadata: { ...metadata, organizationId: otherOrganization },
  });
  expect(await jobsOf(policyNotices, event, lookups)).toEqual([]);
});

it('is silent about the policy that an organization begins with', async () => {
  expect(await toldOf(policyNotices, organizationCreated())).toEqual([]);
});
