import { Stack, Text } from '@mantine/core';
import { api } from '../../api/client';
import type { Device } from '../../api/shapes';
import { t } from '../../i18n';
import { Confirm } from '../../ui/confirm';
import { RenameDevice } from './rename-device';

export interface DeviceChange {
  readonly kind: 'rename' | 'block' | 'unblock' | 'forget';
  readonly device: Device;
}

interface ChangeDeviceProps {
  readonly change: DeviceChange | undefined;
  readonly onClose: () => void;
}

/** Says what a change will do, then makes it. */
export function ChangeDevice({ change, onClose }: ChangeDeviceProps) {
  if (!change) return null;
  const { kind, device } = change;
  if (kind === 'rename') return <RenameDevice device={device} onClose={onClose} />;
  const { confirm, ...words } = t.devices;
  const text = {
    block: confirm.blockText(device.sessions),
    unblock: confirm.unblockText,
    forget: confirm.forgetText,
  }[kind];
  return (
    <Confirm
      opened
      onClose={onClose}
      title={confirm[kind](device.label)}
      action={words[kind]}
      isDestructive={kind !== 'unblock'}
      onConfirm={() => run(kind, device)}
    >
      <Stack gap="xs">
        <Text>{text}</Text>
        {kind === 'block' && device.current && <Text fw={600}>{confirm.blockSelf}</Text>}
      </Stack>
    </Confirm>
  );
}

function run(kind: 'block' | 'unblock' | 'forget', { deviceId, current }: Device): Promise<unknown> {
  const params = { path: { deviceId } };
  switch (kind) {
    case 'block':
      return api.POST('/v1/me/devices/{deviceId}/block', { params, body: current ? { confirm: true } : {} });
    case 'unblock':
      return api.POST('/v1/me/devices/{deviceId}/unblock', { params });
    case 'forget':
      return api.DELETE('/v1/me/devices/{deviceId}', { params });
  }
}
