import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { t } from '../../i18n';

export const GoSignIn = () => (
  <Anchor component={Link} to="/sign-in">
    {t.links.signIn}
  </Anchor>
);
