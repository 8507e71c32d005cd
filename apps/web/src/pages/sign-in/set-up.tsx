import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { Login } from '../../api/shapes';
import { t } from '../../i18n';
import { EntryPage } from '../../ui/entry-page';
import { RecoveryNotice } from '../../ui/recovery-notice';
import { useTitle } from '../../ui/use-title';
import { SetUpApp } from './set-up-app';
import { SetUpPhone } from './set-up-phone';
import type { SetUpProps } from './set-up-props';
import { StartAgain } from './start-again';

interface Props extends SetUpProps {
  /** The login was answered with a factor that is no longer allowed. */
  readonly isReplacing: boolean;
}

type Way = 'sms' | 'totp';

/** Sets up a second factor in a sign-in that needs one: a phone or an authenticator app, as far as they are allowed. */
export function SetUp({ isReplacing, ...props }: Props) {
  const { login } = props;
  const ways = (['sms', 'totp'] as const).filter((way) => login.factors.some(({ type }) => type === way));
  const [chosen, choose] = useState<Way>('sms');
  const way = ways.includes(chosen) ? chosen : ways[0];
  const words = t.signIn.setUp;
  useTitle(words.title);
  return (
    <EntryPage title={words.title} lead={words.why[whyOf(login, isReplacing)]}>
      <RecoveryNotice recovery={login.recovery} />
      {ways.length > 1 && (
        <SegmentedControl
          aria-label={words.way}
          value={way ?? chosen}
          onChange={(value) => choose(value)}
          data={ways.map((value) => ({ value, label: words.ways[value] }))}
          fullWidth
        />
      )}
      {way === 'totp' ? <SetUpApp {...props} /> : <SetUpPhone {...props} />}
      <StartAgain />
    </EntryPage>
  );
}

function whyOf({ reasons }: Login, isReplacing: boolean): keyof typeof t.signIn.setUp.why {
  if (isReplacing) return 'replacing';
  // No occasion of the policy asks for it: the factors from before are gone.
  return reasons.length === 0 ? 'recovered' : 'required';
}
