import { Group, Image, Text } from '@mantine/core';
import { t } from '../i18n';

export const Brand = () => (
  <Group gap="xs" wrap="nowrap">
    <Image src="/icon.svg" alt="" w={28} h={28} />
    <Text fw={700} size="lg" component="span">
      {t.common.product}
    </Text>
  </Group>
);
