import { recoveryCancelled, recoveryCompleted, recoveryRequested } from '@sallyport/testing';
import { recoveryNotices } from './recovery.reactor';
import { toldOf } from './spec-support/told-of';

const [email, sms, push] = ['email', 'sms', 'push'].map((channel) => `${channel}: recovery-requested`);

it.each([
  ['only to the address', { phone: null, country: null, pushDevices: 0 }, [email]],
  ['to the number', { phone: '+31612345678', country: 'NL', pushDevices: 0 }, [email, sms]],
  ['to push devices', { phone: null, country: null, pushDevices: 2 }, [email, push]],
  ['everywhere', { phone: '+31612345678', country: 'NL', pushDevices: 1 }, [email, sms, push]],
])('sends a recovery that was requested %s', async (_, heardBy, messages) => {
  expect(await toldOf(recoveryNotices, recoveryRequested(heardBy))).toEqual(messages);
});

it('finds out whether there is a number without opening what is encrypted', async () => {
  const event = recoveryRequested({ phone: 'v1.c2VhbGVk', country: null, pushDevices: 0 });
  expect(await toldOf(recoveryNotices, event)).toEqual([email]);
});

it('sends what became of it by e-mail', async () => {
  expect(await toldOf(recoveryNotices, recoveryCancelled())).toEqual(['email: recovery-cancelled']);
  expect(await toldOf(recoveryNotices, recoveryCompleted())).toEqual(['email: recovery-completed']);
});
