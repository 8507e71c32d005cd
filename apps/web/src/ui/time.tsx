import { Text, Tooltip } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { formatInstant, formatRelative } from '../i18n/format';

/** One clock for all relative times on a page. */
let now = Date.now();
const listeners = new Set<() => void>();
setInterval(() => {
  now = Date.now();
  for (const tell of listeners) tell();
}, 15_000);
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

interface TimeProps {
  /** RFC 3339. */
  readonly at: string;
  /** IANA zone in which the time in full is shown; that of the browser unless given. */
  readonly timeZone?: string;
}

/** How long ago something was; the time in full, with its zone, on hover and on focus. */
export function Time({ at, timeZone }: TimeProps) {
  const current = useSyncExternalStore(subscribe, () => now);
  const full = formatInstant(at, timeZone);
  return (
    <Tooltip label={full} events={{ hover: true, focus: true, touch: true }}>
      <Text component="time" dateTime={at} inherit tabIndex={0} aria-label={full}>
        {formatRelative(at, Math.max(current, Date.parse(at)))}
      </Text>
    </Tooltip>
  );
}
