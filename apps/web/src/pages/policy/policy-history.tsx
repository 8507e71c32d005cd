import { Table, Text, Timeline } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { policyChanges } from '../../api/lists';
import type { Policy, PolicyChange } from '../../api/shapes';
import { t } from '../../i18n';
import { PagedList } from '../../ui/paged-list';
import { Section } from '../../ui/section';
import { Time } from '../../ui/time';

/** Policies that the organization has had, each with what it changed. */
export function PolicyHistory() {
  const query = useInfiniteQuery(policyChanges);
  const words = t.policy;
  return (
    <Section title={words.history}>
      <PagedList query={query} empty={words.noHistory}>
        {(changes) => (
          <Timeline bulletSize={12} lineWidth={2} active={changes.length}>
            {changes.map((change, index) => (
              <Timeline.Item
                key={change.changeId}
                title={
                  <>
                    <Time at={change.changedAt} /> {words.changedBy(change.actor.name ?? words.system)}
                  </>
                }
              >
                <Difference change={change} before={changes[index + 1]?.policy} />
              </Timeline.Item>
            ))}
          </Timeline>
        )}
      </PagedList>
    </Section>
  );
}

function Difference({
  change,
  before,
}: {
  readonly change: PolicyChange;
  readonly before: Policy | undefined;
}) {
  const { fields, first } = t.policy;
  const names = Object.keys(fields) as (keyof Policy)[];
  const differing = names.filter((name) => !before || said(name, before) !== said(name, change.policy));
  return (
    <>
      {!before && (
        <Text size="sm" c="dimmed">
          {first}
        </Text>
      )}
      <Table withRowBorders={false} verticalSpacing={2}>
        <Table.Tbody>
          {differing.map((name) => (
            <Table.Tr key={name}>
              <Table.Th scope="row" w="12rem" fw={500}>
                {fields[name]}
              </Table.Th>
              <Table.Td>
                {before && (
                  <>
                    <del>{said(name, before)}</del> →{' '}
                  </>
                )}
                <ins>{said(name, change.policy)}</ins>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}

/** A field of a policy in words. */
function said(name: keyof Policy, policy: Policy): string {
  const words = t.policy;
  switch (name) {
    case 'requireOn':
      return policy.requireOn.map((one) => words.occasions[one]).join(', ') || words.none;
    case 'allowedFactors':
      return policy.allowedFactors.map((one) => words.factors[one]).join(', ');
    case 'locationGranularity':
      return words.granularities[policy.locationGranularity];
    case 'backupCodeEmail':
      return words.backupCodeEmails[policy.backupCodeEmail];
    case 'deviceTrustDays':
    case 'recoveryDelayHours':
      return String(policy[name]);
  }
}
