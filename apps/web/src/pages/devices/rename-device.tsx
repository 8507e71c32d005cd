import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { api } from '../../api/client';
import type { Device } from '../../api/shapes';
import { t } from '../../i18n';
import { Dialog } from '../../ui/dialog';
import { ErrorNotice } from '../../ui/error-notice';
import { useCommand } from '../../ui/use-command';

interface RenameDeviceProps {
  readonly device: Device;
  readonly onClose: () => void;
}

export function RenameDevice({ device: { deviceId, label: before }, onClose }: RenameDeviceProps) {
  const [label, setLabel] = useState(before);
  const rename = useCommand(() =>
    api.PATCH('/v1/me/devices/{deviceId}', { params: { path: { deviceId } }, body: { label: label.trim() } }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    rename.mutate(undefined, { onSuccess: onClose });
  };
  return (
    <Dialog title={t.devices.rename} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack>
          <TextInput
            label={t.devices.name}
            value={label}
            onChange={(event) => setLabel(event.currentTarget.value)}
            maxLength={100}
            required
            data-autofocus
          />
          <ErrorNotice error={rename.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t.common.cancel}
            </Button>
            <Button type="submit" loading={rename.isPending} disabled={label.trim() === ''}>
              {t.common.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
