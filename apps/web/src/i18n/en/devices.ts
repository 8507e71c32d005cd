export const devices = {
  lead: 'Browsers and apps that have signed in to your account.',
  current: 'This device',
  blocked: 'Blocked',
  open: (count: number) => (count === 1 ? '1 open session' : `${count} open sessions`),
  noneOpen: 'not signed in',
  firstSeen: 'First used',
  lastSeen: 'Last used',
  rename: 'Rename',
  name: 'Name of the device',
  block: 'Block',
  unblock: 'Unblock',
  forget: 'Forget',
  empty: 'No device has signed in yet.',
  actionsFor: (label: string) => `What to do with ${label}`,
  confirm: {
    block: (label: string) => `Block ${label}?`,
    blockText: (sessions: number) =>
      sessions === 0
        ? 'It cannot sign in again, not even with the right password and code, until you unblock it.'
        : `Its ${sessions === 1 ? 'session ends' : `${sessions} sessions end`} at once, and it cannot sign in again, not even with the right password and code, until you unblock it.`,
    blockSelf: 'This is the device you are using now: you will be signed out.',
    unblock: (label: string) => `Unblock ${label}?`,
    unblockText: 'It can sign in again. Sessions that were ended stay ended.',
    forget: (label: string) => `Forget ${label}?`,
    forgetText:
      'Its sessions end, and it disappears from this list. When it signs in again, it is treated as a new device.',
  },
};
