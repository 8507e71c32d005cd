import { useEffect } from 'react';
import { t } from '../i18n';

/** Names the page in the browser's title and tab. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · ${t.common.product}`;
  }, [title]);
}
