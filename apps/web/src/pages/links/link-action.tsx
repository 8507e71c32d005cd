import { Alert, Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { EntryPage } from '../../ui/entry-page';
import { ErrorNotice } from '../../ui/error-notice';
import { useTitle } from '../../ui/use-title';

interface LinkActionProps {
  readonly words: {
    readonly title: string;
    readonly lead: string;
    readonly act: string;
    readonly done: string;
  };
  readonly act: () => Promise<unknown>;
  /** Where to go once it is done. */
  readonly children?: ReactNode;
}

/** What a link of a message is for. Opening it does nothing, its button does: scanners of mail follow links too. */
export function LinkAction({ words, act, children }: LinkActionProps) {
  const action = useMutation({ mutationFn: act });
  useTitle(words.title);
  return (
    <EntryPage title={words.title} {...(!action.isSuccess && { lead: words.lead })}>
      <ErrorNotice error={action.error} />
      {action.isSuccess ? (
        <>
          <Alert role="status" variant="outline">
            {words.done}
          </Alert>
          {children}
        </>
      ) : (
        <Button loading={action.isPending} onClick={() => action.mutate()}>
          {words.act}
        </Button>
      )}
    </EntryPage>
  );
}
