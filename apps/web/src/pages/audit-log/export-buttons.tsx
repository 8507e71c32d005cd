import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { wholeLog } from '../../api/audit-log';
import { t } from '../../i18n';
import { download } from '../../ui/download';
import { wordsOf } from '../../ui/error-notice';
import { asCsv, asNdjson } from './export-log';
import { queryOf, type Filters } from './filters';

interface ExportButtonsProps {
  readonly isOrganization: boolean;
  readonly filters: Filters;
}

/** Files of all entries that the filters leave. */
export function ExportButtons({ isOrganization, filters }: ExportButtonsProps) {
  const save = useMutation({
    mutationFn: async (kind: 'csv' | 'ndjson') => {
      const entries = await wholeLog(isOrganization, queryOf(filters));
      if (kind === 'csv') download('audit-log.csv', 'text/csv', asCsv(entries));
      else download('audit-log.ndjson', 'application/x-ndjson', asNdjson(entries));
    },
    onError: (error) => notifications.show({ color: 'red', message: wordsOf(error) }),
  });
  const words = t.auditLog;
  return (
    <>
      <Button variant="default" disabled={save.isPending} onClick={() => save.mutate('csv')}>
        {save.isPending ? words.exporting : words.exportCsv}
      </Button>
      <Button variant="default" disabled={save.isPending} onClick={() => save.mutate('ndjson')}>
        {words.exportNdjson}
      </Button>
    </>
  );
}
