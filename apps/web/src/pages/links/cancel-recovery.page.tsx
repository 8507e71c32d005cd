import { getRouteApi } from '@tanstack/react-router';
import { api } from '../../api/client';
import { t } from '../../i18n';
import { LinkAction } from './link-action';

const route = getRouteApi('/recoveries/$token');

/** Cancels a recovery of the account. */
export function CancelRecoveryPage() {
  const { token } = route.useParams();
  return (
    <LinkAction
      words={t.links.cancelRecovery}
      act={() => api.POST('/v1/recovery-cancellations', { body: { token } })}
    />
  );
}
