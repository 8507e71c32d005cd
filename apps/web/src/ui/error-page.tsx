import { t } from '../i18n';
import { EntryPage } from './entry-page';
import { ErrorNotice } from './error-notice';

/** Shown where a page could not even begin. */
export const ErrorPage = ({ error, reset }: { readonly error: unknown; readonly reset: () => void }) => (
  <EntryPage title={t.errors.title}>
    <ErrorNotice error={error} onRetry={reset} />
  </EntryPage>
);
