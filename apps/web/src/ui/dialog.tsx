import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { t } from '../i18n';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** An open dialog; its owner shows it or does not. */
export const Dialog = ({ title, onClose, children }: DialogProps) => (
  <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t.common.close }}>
    {children}
  </Modal>
);
