import { acme, ana, bob, MemoryLog, otherOrganization, userErased, userRegistered } from '@sallyport/testing';
import { Members } from './members';

let log: MemoryLog;
let members: Members;
beforeEach(async () => {
  log = new MemoryLog();
  members = new Members(log.store);
  await log.record(`user-${ana}`, userRegistered());
});

it('finds the organization of a user, also of one who was erased', async () => {
  expect(await members.organizationOf(ana)).toBe(acme);
  await log.record(`user-${ana}`, userErased());
  expect(await new Members(log.store).organizationOf(ana)).toBe(acme);
});

it("answers another organization's user as one that never was", async () => {
  await expect(members.check(ana, acme)).resolves.toBeUndefined();
  const refusals = [members.check(ana, otherOrganization), members.check(bob, otherOrganization)];
  for (const refusal of refusals)
    await expect(refusal).rejects.toMatchObject({ code: 'user_not_found', details: {} });
});

it('finds a user who came after somebody asked', async () => {
  await expect(members.organizationOf(bob)).rejects.toMatchObject({ code: 'user_not_found' });
  await log.record(`user-${bob}`, userRegistered(), { userId: bob });
  expect(await members.organizationOf(bob)).toBe(acme);
});
