import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { t } from '../../i18n';
import { Section } from '../../ui/section';
import { useCountdown } from '../../ui/use-countdown';
import { shownCode } from './this-browser';

/** The code that was pushed last, large, for as long as it is good. */
export function NewestCode() {
  const { data: shown, refetch } = useQuery({ queryKey: ['shown-code'], queryFn: shownCode, gcTime: 0 });
  useEffect(() => {
    const look = () => void refetch();
    navigator.serviceWorker.addEventListener('message', look);
    return () => navigator.serviceWorker.removeEventListener('message', look);
  }, [refetch]);
  const left = useCountdown(shown ? Date.parse(shown.expiresAt) : undefined);
  const words = t.push.code;
  return (
    <Section title={words.title}>
      <div aria-live="polite">
        {shown && left > 0 ? (
          <>
            <Text className="code" fz={48} fw={700}>
              {shown.code}
            </Text>
            <Text>{words.dontShare}</Text>
          </>
        ) : (
          <Text c="dimmed">{words.none}</Text>
        )}
      </div>
    </Section>
  );
}
