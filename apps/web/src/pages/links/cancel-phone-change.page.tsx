import { Alert, Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { api } from '../../api/client';
import { t } from '../../i18n';
import { EntryPage } from '../../ui/entry-page';
import { ErrorNotice } from '../../ui/error-notice';
import { useTitle } from '../../ui/use-title';

const route = getRouteApi('/phone-changes/$token');

/** Takes a change of number back. Nothing happens by opening the link: scanners of mail follow links too. */
export function CancelPhoneChangePage() {
  const { token } = route.useParams();
  const words = t.links.cancelPhoneChange;
  const cancel = useMutation({
    mutationFn: () => api.POST('/v1/phone-change-cancellations', { body: { token } }),
  });
  useTitle(words.title);
  return (
    <EntryPage title={words.title} lead={words.lead}>
      <ErrorNotice error={cancel.error} />
      {cancel.isSuccess ? (
        <Alert role="status" variant="outline">
          {words.done}
        </Alert>
      ) : (
        <Button loading={cancel.isPending} onClick={() => cancel.mutate()}>
          {words.act}
        </Button>
      )}
    </EntryPage>
  );
}
