import { List, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { t } from '../../i18n';

interface Ended {
  readonly serviceTokens?: readonly { readonly tokenId: string; readonly name: string }[] | undefined;
}

/** Lists the service tokens that work still: whoever made them may want to revoke them too. Outlives the page. */
export function showRemainingTokens({ serviceTokens = [] }: Ended): void {
  if (serviceTokens.length === 0) return;
  const words = t.sessions.tokens;
  notifications.show({
    autoClose: false,
    color: 'yellow',
    title: words.title,
    styles: { description: { color: 'var(--mantine-color-text)' } },
    closeButtonProps: { 'aria-label': t.common.close },
    message: (
      <>
        <Text size="sm">{words.text}</Text>
        <List size="sm">
          {serviceTokens.map(({ tokenId, name }) => (
            <List.Item key={tokenId}>{name}</List.Item>
          ))}
        </List>
      </>
    ),
  });
}
