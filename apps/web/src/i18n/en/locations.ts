export const locations = {
  lead: 'Places that sign-ins came from. They are worked out from IP addresses, so they are approximate.',
  map: 'Map of the countries that sign-ins came from',
  onMap: (country: string, places: number) =>
    places === 1 ? `${country}: 1 place` : `${country}: ${places} places`,
  place: 'Place',
  firstSeen: 'First sign-in',
  lastSeen: 'Latest sign-in',
  state: 'State',
  actions: 'Actions',
  current: 'You are here',
  blocked: 'Blocked',
  allowed: 'Allowed',
  block: 'Block',
  unblock: 'Unblock',
  show: 'Sign-ins',
  notMine: 'I don’t recognise this',
  empty: 'There has been no sign-in from a place that we know of.',
  signInsFrom: (place: string) => `Sign-ins from ${place}`,
  noSignIns: 'No sign-ins from there.',
  outcome: { succeeded: 'signed in', denied: 'refused', open: 'not completed' },
  credit: 'IP geolocation by DB-IP',
  confirm: {
    block: (place: string) => `Block ${place}?`,
    blockText:
      'Nobody can sign in to your account from there, not even with the right password and code, and sessions from there end at once.',
    blockSelf: 'This is where you are now: you will be signed out, and cannot sign in from here.',
    notMineText:
      'Sessions from there end at once, and nobody can sign in from there. If somebody knows your password, change it as well.',
    unblock: (place: string) => `Unblock ${place}?`,
    unblockText: 'Sign-ins from there are allowed again. Sessions that were ended stay ended.',
  },
};
