import { Box, Center, Container, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Brand } from './brand';

interface EntryPageProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}

/** A page before one is signed in: one card with one question. */
export const EntryPage = ({ title, lead, children }: EntryPageProps) => (
  <Box component="main" mih="100dvh" py="xl">
    <Container size={460}>
      <Stack gap="lg">
        <Center>
          <Brand />
        </Center>
        <Paper withBorder p={{ base: 'md', xs: 'xl' }} shadow="sm">
          <Stack gap="md">
            <Title order={1} size="h2">
              {title}
            </Title>
            {lead && <Text c="dimmed">{lead}</Text>}
            {children}
          </Stack>
        </Paper>
      </Stack>
    </Container>
  </Box>
);
