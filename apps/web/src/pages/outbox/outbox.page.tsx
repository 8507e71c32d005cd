import { Anchor, Box, Button, Container, Group, Stack, Text, TextInput } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { api } from '../../api/client';
import { outboxMessages } from '../../api/lists';
import type { OutboxMessage } from '../../api/shapes';
import { t } from '../../i18n';
import { Brand } from '../../ui/brand';
import { Confirm } from '../../ui/confirm';
import { Page } from '../../ui/page';
import { PagedList } from '../../ui/paged-list';
import { EmailCard } from './email-card';
import { FailureSwitches } from './failure-switches';
import { PhoneBubble } from './phone-bubble';

/** What the service would have sent. Needs no sign-in: codes are read here in order to sign in. */
export function OutboxPage() {
  const query = useInfiniteQuery(outboxMessages);
  const [search, setSearch] = useState('');
  const [isClearing, setClearing] = useState(false);
  const words = t.outbox;
  const fits = ({ to, subject, text }: OutboxMessage) =>
    `${to}\n${subject ?? ''}\n${text}`.toLowerCase().includes(search.trim().toLowerCase());
  return (
    <Box component="main" py="md">
      <Container size={960}>
        <Group justify="space-between" mb="lg">
          <Brand />
          <Anchor component={Link} to="/">
            {t.common.navigation}
          </Anchor>
        </Group>
        <Page
          title={t.common.menu.outbox}
          lead={words.lead}
          actions={
            <Button variant="default" onClick={() => setClearing(true)}>
              {words.clear}
            </Button>
          }
        >
          <FailureSwitches />
          <TextInput
            label={words.search}
            leftSection={<Search size={16} aria-hidden />}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
          <PagedList query={query} empty={words.empty}>
            {(messages) => <Messages messages={messages.filter(fits)} />}
          </PagedList>
        </Page>
        <Confirm
          opened={isClearing}
          onClose={() => setClearing(false)}
          title={words.clear}
          action={words.clear}
          onConfirm={() => api.DELETE('/v1/outbox/messages')}
        >
          {words.clearText}
        </Confirm>
      </Container>
    </Box>
  );
}

const Messages = ({ messages }: { readonly messages: readonly OutboxMessage[] }) => (
  <Stack>
    {messages.length === 0 && <Text c="dimmed">{t.outbox.noMatch}</Text>}
    {messages.map((message) =>
      message.channel === 'email' ? (
        <EmailCard key={message.messageId} message={message} />
      ) : (
        <PhoneBubble key={message.messageId} message={message} />
      ),
    )}
  </Stack>
);
