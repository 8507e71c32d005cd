import { Box, Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTitle } from './use-title';

interface PageProps {
  readonly title: string;
  readonly lead?: ReactNode;
  /** Beside the title: what can be done on the page as a whole. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page of the signed-in: its title, what it is about, and the rest. */
export function Page({ title, lead, actions, children }: PageProps) {
  useTitle(title);
  return (
    <Stack gap="lg" maw={960}>
      <Group justify="space-between" align="flex-start">
        <Box flex="1 1 20rem">
          <Title order={1} size="h2">
            {title}
          </Title>
          {lead && (
            <Text c="dimmed" mt={4}>
              {lead}
            </Text>
          )}
        </Box>
        {actions && (
          <Group gap="xs" className="no-print">
            {actions}
          </Group>
        )}
      </Group>
      {children}
    </Stack>
  );
}
