import { getRouteApi } from '@tanstack/react-router';
import { api } from '../../api/client';
import { t } from '../../i18n';
import { GoSignIn } from './go-sign-in';
import { LinkAction } from './link-action';

const route = getRouteApi('/unlock/$token');

/** Unlocks an account after too many wrong passwords. */
export function UnlockPage() {
  const { token } = route.useParams();
  return (
    <LinkAction words={t.links.unlock} act={() => api.POST('/v1/lockout-lifts', { body: { token } })}>
      <GoSignIn />
    </LinkAction>
  );
}
