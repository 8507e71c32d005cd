import { Card, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** Cards under each other, as a list to who listens. */
export const CardList = ({ children }: { readonly children: ReactNode }) => (
  <Stack component="ul" gap="sm" p={0} m={0} className="plain">
    {children}
  </Stack>
);

interface CardItemProps {
  readonly icon: ReactNode;
  readonly title: ReactNode;
  /** Beside the title. */
  readonly badges?: ReactNode;
  readonly details: ReactNode;
  readonly actions?: ReactNode;
}

export const CardItem = ({ icon, title, badges, details, actions }: CardItemProps) => (
  <Card component="li" withBorder padding="md">
    <Group justify="space-between" align="flex-start">
      <Group align="flex-start" wrap="nowrap" flex="1 1 16rem">
        {icon}
        <div>
          <Group gap="xs" mb={4}>
            <Text component="h2" fw={600}>
              {title}
            </Text>
            {badges}
          </Group>
          <Text component="div" size="sm" c="dimmed">
            {details}
          </Text>
        </div>
      </Group>
      {actions && (
        <Group gap="xs" className="no-print">
          {actions}
        </Group>
      )}
    </Group>
  </Card>
);
