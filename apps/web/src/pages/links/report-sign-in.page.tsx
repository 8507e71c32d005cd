import { Alert, Button, List } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { api, bodyOf } from '../../api/client';
import { t } from '../../i18n';
import { EntryPage } from '../../ui/entry-page';
import { ErrorNotice } from '../../ui/error-notice';
import { useTitle } from '../../ui/use-title';

const route = getRouteApi('/sign-in-reports/$token');

/** "This wasn't me". Nothing happens by opening the link: scanners of mail follow links too. */
export function ReportSignInPage() {
  const { token } = route.useParams();
  const words = t.links.report;
  const report = useMutation({
    mutationFn: () => bodyOf(api.POST('/v1/sign-in-reports', { body: { token } })),
  });
  useTitle(words.title);
  const done = (['sessionEnded', 'deviceBlocked', 'passwordResetSent'] as const).filter(
    (what) => report.data?.[what],
  );
  return (
    <EntryPage title={words.title} lead={words.lead}>
      <ErrorNotice error={report.error} />
      {report.data ? (
        <Alert role="status" variant="outline" title={words.done}>
          <List>
            {done.map((what) => (
              <List.Item key={what}>{words[what]}</List.Item>
            ))}
          </List>
        </Alert>
      ) : (
        <Button color="red.9" loading={report.isPending} onClick={() => report.mutate()}>
          {words.act}
        </Button>
      )}
    </EntryPage>
  );
}
