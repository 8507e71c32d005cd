import { given, organizationCreated } from '@sallyport/testing';
import { decideCreateOrganization } from './create-organization';
import { organization } from './organization';
import { initialPolicy } from './policy';

describe('create an organization', () => {
  it('creates one, with the policy off', () => {
    given(organization, [])
      .when(decideCreateOrganization, { name: 'Acme' })
      .then([organizationCreated({ name: 'Acme' })]);
    given(organization, [organizationCreated()]).thenState({ policy: initialPolicy, demands: [] });
  });

  it('is idempotent', () =>
    given(organization, [organizationCreated({ name: 'Acme' })])
      .when(decideCreateOrganization, { name: 'Acme' })
      .then([]));

  it('does not create another under the same id', () =>
    given(organization, [organizationCreated({ name: 'Acme' })])
      .when(decideCreateOrganization, { name: 'Emca' })
      .thenRefused('conflict'));
});
