import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { t } from '../i18n';
import { ErrorNotice } from './error-notice';
import { useStepUp } from './step-up';
import { refreshAll } from './use-command';

interface ConfirmProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** What will happen. */
  readonly children: ReactNode;
  readonly action: string;
  readonly isDestructive?: boolean;
  readonly onConfirm: () => Promise<unknown>;
}

/** Says what an action will do before it does it; stays open while it runs and when it fails. */
export function Confirm(props: ConfirmProps) {
  const { opened, onClose, title, children, action, isDestructive = true, onConfirm } = props;
  const withStepUp = useStepUp();
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: () => withStepUp(onConfirm),
    onSuccess: async () => {
      onClose();
      await refreshAll();
    },
  });
  const close = () => {
    reset();
    onClose();
  };
  return (
    <Modal opened={opened} onClose={close} title={title} closeButtonProps={{ 'aria-label': t.common.close }}>
      <Stack>
        <Text component="div">{children}</Text>
        <ErrorNotice error={error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={close} data-autofocus>
            {t.common.cancel}
          </Button>
          <Button {...(isDestructive && { color: 'red.9' })} loading={isPending} onClick={() => mutate()}>
            {action}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
