import { defineReactor, send } from '../kernel/define-reactor';

/** A recovery reaches its user everywhere: whoever asked for it may hold only one of the mailbox, the phone and a device. */
export const recoveryNotices = defineReactor({
  name: 'recovery-notices',
  on: {
    RecoveryRequested: (e) => [
      send('email', 'recovery-requested', e),
      // The country is in clear: it says whether there is a number.
      ...(e.data.country === null ? [] : [send('sms', 'recovery-requested', e)]),
      ...(e.data.pushDevices > 0 ? [send('push', 'recovery-requested', e)] : []),
    ],
    RecoveryCancelled: (e) => send('email', 'recovery-cancelled', e),
    RecoveryCompleted: (e) => send('email', 'recovery-completed', e),
  },
});
