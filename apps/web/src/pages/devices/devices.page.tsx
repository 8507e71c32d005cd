import { Badge } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { myDevices } from '../../api/lists';
import type { Device } from '../../api/shapes';
import { t } from '../../i18n';
import { CardItem, CardList } from '../../ui/card-list';
import { DeviceIcon } from '../../ui/device-icon';
import { Page } from '../../ui/page';
import { PagedList } from '../../ui/paged-list';
import { Time } from '../../ui/time';
import { ChangeDevice, type DeviceChange } from './change-device';
import { DeviceActions } from './device-actions';

/** Known devices, what is open on each, and what can be done about them. */
export function DevicesPage() {
  const query = useInfiniteQuery(myDevices);
  const [change, setChange] = useState<DeviceChange>();
  return (
    <Page title={t.common.menu.devices} lead={t.devices.lead}>
      <PagedList query={query} empty={t.devices.empty}>
        {(devices) => (
          <CardList>
            {devices.map((device) => (
              <DeviceItem key={device.deviceId} device={device} onChange={setChange} />
            ))}
          </CardList>
        )}
      </PagedList>
      <ChangeDevice change={change} onClose={() => setChange(undefined)} />
    </Page>
  );
}

interface DeviceItemProps {
  readonly device: Device;
  readonly onChange: (change: DeviceChange) => void;
}

function DeviceItem({ device, onChange }: DeviceItemProps) {
  const { label, browser, os, current, blocked, sessions, firstSeenAt, lastSeenAt } = device;
  const words = t.devices;
  return (
    <CardItem
      icon={<DeviceIcon os={os} />}
      title={label}
      badges={
        <>
          {current && <Badge>{words.current}</Badge>}
          {blocked && <Badge color="red.9">{words.blocked}</Badge>}
        </>
      }
      details={
        <>
          <div>
            {browser} · {os} · {sessions === 0 ? words.noneOpen : words.open(sessions)}
          </div>
          <div>
            {words.lastSeen}: <Time at={lastSeenAt} /> · {words.firstSeen}: <Time at={firstSeenAt} />
          </div>
        </>
      }
      actions={<DeviceActions device={device} onChange={onChange} />}
    />
  );
}
