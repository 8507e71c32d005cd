import type { DomainEvent } from '@sallyport/domain';
import {
  acme,
  ana,
  bob,
  otherOrganization,
  recoveryRequested,
  serviceTokenIssued,
  userErased,
  userRegistered,
  userRoleChanged,
} from '@sallyport/testing';
import { administratorNotices } from './administrators.reactor';
import { happened, jobsOf } from './spec-support/told-of';

const carol = '019ab000-0000-7000-8000-0000000000ca';
const lookupsOf = (administrators: readonly string[]) => ({
  administrators: async (id: string) => (id === acme ? administrators : []),
});

/** Who gets which e-mail of an event in the stream of this id; Bob and Carol are administrators. */
const sent = async (id: string, event: DomainEvent, administrators = [bob, carol]) => {
  const jobs = await jobsOf(administratorNotices, happened(event, { id }), lookupsOf(administrators));
  return jobs.map(({ userId, channel, template }) => [userId, channel, template]);
};

it.each([
  ['administrator-added', ana, userRegistered({ role: 'administrator' })],
  ['administrator-added', ana, userRegistered({ role: 'auditor' })],
  ['administrator-added', ana, userRoleChanged({ role: 'administrator' })],
  ['administrator-added', ana, userRoleChanged({ role: 'auditor' })],
  ['service-token-issued', acme, serviceTokenIssued()],
  ['user-erased', ana, userErased()],
  ['recovery-of-user', ana, recoveryRequested()],
])('sends %s to every administrator', async (template, id, event) => {
  expect(await sent(id, event)).toEqual([
    [bob, 'email', template],
    [carol, 'email', template],
  ]);
});

it.each([
  userRegistered({ role: 'member' }),
  userRegistered({ role: 'analyst' }),
  userRoleChanged({ role: 'member' }),
  userRoleChanged({ role: 'analyst' }),
])('sends nothing about $type with role $data.role', async (event) => {
  expect(await sent(ana, event)).toEqual([]);
});

it.each([
  userRegistered({ role: 'administrator' }),
  userRoleChanged({ role: 'auditor' }),
  recoveryRequested(),
])('sends $type of an administrator to the other ones', async (event) => {
  expect(await sent(bob, event)).toEqual([[carol, 'email', expect.any(String)]]);
});

it.each([[[]], [[bob]]])('sends nothing about the first administrator: %j are listed', async (listed) => {
  expect(await sent(bob, userRegistered({ role: 'administrator' }), listed)).toEqual([]);
});

it('names each message by whom it is for', async () => {
  const jobs = await jobsOf(administratorNotices, happened(userErased(), { id: ana }), lookupsOf([bob]));
  expect(jobs).toMatchObject([{ id: `event.email.${bob}`, userId: bob }]);
});

it('sends nothing to another organization', async () => {
  const { metadata } = happened(userErased());
  const event = happened(userErased(), {
    id: ana,
    metadata: { ...metadata, organizationId: otherOrganization },
  });
  expect(await jobsOf(administratorNotices, event, lookupsOf([bob]))).toEqual([]);
});
