import { useEffect, useState } from 'react';
import type { Login } from '../../api/shapes';

/**
 * Milliseconds that a notification is waited for before the code is sent by SMS. A push service tells nobody whether
 * the phone is on, so only the missing answer shows that it is not.
 */
const PUSH_ANSWERS_WITHIN = 30_000;

interface SmsInstead {
  /** The code on its way was sent by this, not because somebody asked. */
  readonly isSent: boolean;
  /** The code of the notification is being typed: an SMS would take the field away. */
  readonly stop: () => void;
}

/** Sends the code of a push that is not answered by SMS, once while the page is open. Limits are the server's. */
export function useSmsInstead({ challenge, factors }: Login, send: () => void): SmsInstead {
  const [state, setState] = useState<'ready' | 'sent' | 'stopped'>('ready');
  const waits =
    state === 'ready' && challenge?.factor === 'push' && factors.some(({ type }) => type === 'sms');
  useEffect(() => {
    if (!waits) return undefined;
    const timer = setTimeout(() => {
      setState('sent');
      send();
    }, PUSH_ANSWERS_WITHIN);
    return () => clearTimeout(timer);
    // Each push that is sent begins the wait anew; another `send` does not.
  }, [waits, challenge?.resendAt]);
  return {
    isSent: state === 'sent' && challenge?.factor === 'sms',
    stop: () => setState((now) => (now === 'ready' ? 'stopped' : now)),
  };
}
