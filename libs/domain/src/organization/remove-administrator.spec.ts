import { administratorRemoved, ana, bob, given, organizationCreated } from '@sallyport/testing';
import { organization } from './organization';
import { decideRemoveAdministrator } from './remove-administrator';

const anas = { userId: ana, since: 4 };
const bobs = { userId: bob, since: 0 };
const created = [organizationCreated()];

describe('remove an administrator', () => {
  it('removes one of two', () =>
    given(organization, created)
      .when(decideRemoveAdministrator, { ...anas, others: [bobs] })
      .then([administratorRemoved(anas)]));

  it('is idempotent, also when nobody else is seen', () =>
    given(organization, [...created, administratorRemoved(anas)])
      .when(decideRemoveAdministrator, { ...anas, others: [] })
      .then([]));

  it('ignores a term that ended before another one', () =>
    given(organization, [...created, administratorRemoved(anas)])
      .when(decideRemoveAdministrator, { ...anas, since: 2, others: [bobs] })
      .then([]));

  it.each([
    ['nobody else is one', created, []],
    ['only the same user is', created, [{ ...anas, since: 9 }]],
    ['the other one is removed at the same time', [...created, administratorRemoved(bobs)], [bobs]],
  ])('keeps the last one: %s', (_, history, others) =>
    given(organization, history)
      .when(decideRemoveAdministrator, { ...anas, others })
      .thenRefused('last_administrator'),
  );

  it('counts somebody who was removed and became one again', () =>
    given(organization, [...created, administratorRemoved(bobs)])
      .when(decideRemoveAdministrator, { ...anas, others: [{ ...bobs, since: 2 }] })
      .then([administratorRemoved(anas)]));

  it('does not count somebody again after a slow removal of an earlier term', () =>
    given(organization, [
      ...created,
      administratorRemoved({ ...bobs, since: 3 }),
      administratorRemoved({ ...bobs, since: 1 }),
    ])
      .when(decideRemoveAdministrator, { ...anas, others: [{ ...bobs, since: 3 }] })
      .thenRefused('last_administrator'));

  it('rejects an unknown organization', () =>
    given(organization, [])
      .when(decideRemoveAdministrator, { ...anas, others: [bobs] })
      .thenRefused('organization_not_found'));
});
