import { useQuery } from '@tanstack/react-query';
import { policyQuery } from '../../api/policy-queries';
import { t } from '../../i18n';
import { Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';
import { PolicyForm } from './policy-form';
import { PolicyHistory } from './policy-history';

/** The organization's policy, and what it was before. */
export function PolicyPage() {
  const query = useQuery(policyQuery);
  return (
    <Page title={t.common.menu.policy} lead={t.policy.lead}>
      <Loaded query={query}>{(policy) => <PolicyForm key={JSON.stringify(policy)} policy={policy} />}</Loaded>
      <PolicyHistory />
    </Page>
  );
}
