import { Group, Select } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../../api/client';
import { t } from '../../i18n';
import { Section } from '../../ui/section';
import { useCommand } from '../../ui/use-command';

const failuresQuery = queryOptions({
  queryKey: ['outbox-failures'],
  queryFn: () => bodyOf(api.GET('/v1/outbox/failures')),
});
type Failures = Awaited<ReturnType<NonNullable<typeof failuresQuery.queryFn>>>;

/** Makes the pretended providers fail, each in one of the ways that real ones do. */
export function FailureSwitches() {
  const { data } = useQuery(failuresQuery);
  const set = useCommand((failures: Failures) => api.PUT('/v1/outbox/failures', { body: failures }));
  if (!data) return null;
  const words = t.outbox;
  return (
    <Section title={words.failures}>
      <Group>
        {(['sms', 'email', 'push'] as const).map((channel) => (
          <Select
            key={channel}
            label={words.channels[channel]}
            data={Object.entries(words.failure).map(([value, label]) => ({ value, label }))}
            value={data[channel]}
            onChange={(value) => set.mutate({ ...data, [channel]: value as Failures[typeof channel] })}
            allowDeselect={false}
            w={180}
          />
        ))}
      </Group>
    </Section>
  );
}
