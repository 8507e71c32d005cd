import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { t } from '../../i18n';

/** The way out of a sign-in that cannot go on, or is somebody else's. */
export const StartAgain = () => (
  <Anchor component={Link} to="/sign-in" size="sm">
    {t.signIn.code.startAgain}
  </Anchor>
);
