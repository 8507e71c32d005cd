import { defineReactor, none, send } from '../kernel/define-reactor';

const blocked: Readonly<Record<string, string>> = {
  device_blocked: 'blocked-device-tried',
  location_blocked: 'blocked-location-tried',
};

/** A user is told of what is new or wrong about a sign-in: once a device and once a place, and only with the password right. */
export const signInNotices = defineReactor({
  name: 'sign-in-notices',
  on: {
    DeviceRecognized: (e) => (e.revision === 0 ? send('email', 'new-device', e) : none),
    LocationRecognized: (e) => send('email', 'new-location', e),
    LoginDenied: (e) => {
      const template = blocked[e.data.reason];
      return template === undefined ? none : send('email', template, e);
    },
    // Few a day, and none for a trusted device, whose user knows: the domain decides that.
    LockoutLiftRequested: (e) => send('email', 'locked-out', e),
  },
});
