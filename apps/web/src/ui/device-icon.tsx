import { ThemeIcon } from '@mantine/core';
import { Laptop, Monitor, MonitorSmartphone, Smartphone, type LucideIcon } from 'lucide-react';

const icons: readonly (readonly [os: RegExp, icon: LucideIcon])[] = [
  [/android|ios|iphone|ipad/i, Smartphone],
  [/mac/i, Laptop],
  [/windows|linux|chrome ?os/i, Monitor],
];

/** A picture of the kind of machine an operating system runs on. */
export function DeviceIcon({ os }: { readonly os: string }) {
  const Icon = icons.find(([pattern]) => pattern.test(os))?.[1] ?? MonitorSmartphone;
  return (
    <ThemeIcon variant="light" size="xl" aria-hidden>
      <Icon size={22} />
    </ThemeIcon>
  );
}
