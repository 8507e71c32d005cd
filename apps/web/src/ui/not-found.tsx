import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { t } from '../i18n';
import { EntryPage } from './entry-page';

export const NotFound = () => (
  <EntryPage title={t.common.notFound.title} lead={t.common.notFound.text}>
    <Anchor component={Link} to="/">
      {t.common.notFound.home}
    </Anchor>
  </EntryPage>
);
