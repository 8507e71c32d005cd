import { getRouteApi } from '@tanstack/react-router';
import { api } from '../../api/client';
import { t } from '../../i18n';
import { LinkAction } from './link-action';

const route = getRouteApi('/phone-changes/$token');

/** Undoes a change of the phone number. */
export function CancelPhoneChangePage() {
  const { token } = route.useParams();
  return (
    <LinkAction
      words={t.links.cancelPhoneChange}
      act={() => api.POST('/v1/phone-change-cancellations', { body: { token } })}
    />
  );
}
