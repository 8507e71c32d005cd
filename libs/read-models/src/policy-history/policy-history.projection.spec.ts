import {
  acme,
  ana,
  minutesAfterNoon,
  NOON,
  policy,
  twoFactorPolicyChanged,
  userErased,
} from '@sallyport/testing';
import { documentsOf } from '../spec-support/documents-of';
import { story } from '../spec-support/story';
import { policyHistory } from './policy-history.projection';

it('keeps every policy, and who set it', async () => {
  const off = policy({ requireOn: [] });
  const events = story(
    [acme, twoFactorPolicyChanged()],
    [
      acme,
      twoFactorPolicyChanged({ policy: off }),
      { at: minutesAfterNoon(1), actor: { kind: 'system', id: 'demo' } },
    ],
    [ana, userErased()],
  );
  expect(await documentsOf(policyHistory, events)).toEqual([
    { id: 'event-1', organizationId: acme, at: NOON, actorKind: 'user', actorId: ana, policy: policy() },
    {
      id: 'event-2',
      organizationId: acme,
      at: minutesAfterNoon(1),
      actorKind: 'system',
      actorId: 'demo',
      policy: off,
    },
  ]);
});
