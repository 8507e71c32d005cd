import { Checkbox } from '@mantine/core';
import type { Login } from '../../api/shapes';
import { t } from '../../i18n';

/** Whether the device is to be trusted, as the user chose it for the whole sign-in. */
export interface Trust {
  readonly isWanted: boolean;
  readonly choose: (isWanted: boolean) => void;
}

interface TrustDeviceProps {
  readonly trust: Trust;
  readonly reasons: Login['reasons'];
}

/** A ticked box, above the code: six digits go off by themselves. */
export function TrustDevice({ trust: { isWanted, choose }, reasons }: TrustDeviceProps) {
  const words = t.signIn.trust;
  return (
    <Checkbox
      label={words.label}
      description={reasons.includes('every_login') ? words.everyLogin : words.text}
      checked={isWanted}
      onChange={(event) => choose(event.currentTarget.checked)}
    />
  );
}
