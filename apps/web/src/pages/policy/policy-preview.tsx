import { Alert, List, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Info } from 'lucide-react';
import { policyPreview } from '../../api/policy-queries';
import type { Policy } from '../../api/shapes';
import { t } from '../../i18n';
import { ErrorNotice } from '../../ui/error-notice';

interface PolicyPreviewProps {
  readonly requireOn: Policy['requireOn'];
  readonly wasOn: boolean;
}

/** Whom the policy affects, before it is saved. */
export function PolicyPreview({ requireOn, wasOn }: PolicyPreviewProps) {
  const { data, error } = useQuery(policyPreview(requireOn));
  const { affects, preview, previewing } = t.policy;
  if (error) return <ErrorNotice error={error} />;
  const isOn = requireOn.length > 0;
  return (
    <Alert title={preview} icon={<Info aria-hidden />} variant="outline" role="status">
      {data ? (
        <List size="sm">
          <List.Item>{affects.users(data.users)}</List.Item>
          {isOn && <List.Item>{affects.toEnrol(data.toEnrol)}</List.Item>}
          {isOn && !wasOn && <List.Item>{affects.sessions(data.sessionsEnding)}</List.Item>}
          {isOn && <List.Item>{affects.stricter}</List.Item>}
          <List.Item>{isOn ? affects.told : affects.switchedOff}</List.Item>
        </List>
      ) : (
        <Text size="sm">{previewing}</Text>
      )}
    </Alert>
  );
}
