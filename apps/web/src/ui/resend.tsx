import { Button } from '@mantine/core';
import { t } from '../i18n';
import { useCountdown } from './use-countdown';

interface ResendProps {
  /** The earliest time for it; absent: now. */
  readonly at: string | undefined;
  readonly isPending: boolean;
  readonly onResend: () => void;
}

export function Resend({ at, isPending, onResend }: ResendProps) {
  const left = useCountdown(at === undefined ? undefined : Date.parse(at));
  return (
    <Button variant="default" loading={isPending} disabled={left > 0} onClick={onResend}>
      {left > 0 ? t.signIn.code.resendIn(left) : t.signIn.code.resend}
    </Button>
  );
}
