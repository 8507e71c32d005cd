import { Button } from '@mantine/core';
import type { Device } from '../../api/shapes';
import { t } from '../../i18n';
import type { DeviceChange } from './change-device';

interface DeviceActionsProps {
  readonly device: Device;
  readonly onChange: (change: DeviceChange) => void;
}

/** Buttons of one device; their names say which one, to who hears them out of place. */
export function DeviceActions({ device, onChange }: DeviceActionsProps) {
  const words = t.devices;
  const kinds = ['rename', device.blocked ? 'unblock' : 'block', 'forget'] as const;
  return kinds.map((kind) => (
    <Button
      key={kind}
      size="xs"
      variant="default"
      aria-label={`${words[kind]}: ${device.label}`}
      onClick={() => onChange({ kind, device })}
    >
      {words[kind]}
    </Button>
  ));
}
