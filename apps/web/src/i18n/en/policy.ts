export const policy = {
  lead: 'When your organization asks its people for a second step.',
  off: 'Two-factor sign-in is off: a password is enough.',
  requireOn: 'Ask for a second step',
  occasions: {
    every_login: 'At each sign-in',
    new_device: 'On a new device',
    new_location: 'At a new location',
  },
  deviceTrustDays: 'A device counts as known for',
  days: 'days since its last sign-in',
  granularity: 'How exactly a location is told apart',
  granularities: { country: 'Country', region: 'Region', city: 'City' },
  backupCodeEmail: 'E-mail with the backup codes',
  backupCodeEmails: {
    notice: 'Only say that there are new codes (recommended)',
    codes: 'Send the codes themselves',
  },
  allowedFactors: 'Factors that count',
  factors: {
    sms: 'SMS',
    push: 'Push notification',
    totp: 'Authenticator app',
    passkey: 'Passkey',
    backup_code: 'Backup code',
  },
  preview: 'What saving this does',
  previewing: 'Counting…',
  affects: {
    users: (count: number) => `${count} active ${count === 1 ? 'person' : 'people'} in your organization.`,
    toEnrol: (count: number) =>
      count === 0
        ? 'Everybody has a second factor already.'
        : `${count} of them ${count === 1 ? 'sets' : 'set'} up a phone at the next sign-in.`,
    sessions: (count: number) =>
      count === 0
        ? 'No open session ends.'
        : `${count} open ${count === 1 ? 'session' : 'sessions'} without a second factor ${count === 1 ? 'ends' : 'end'} at once.`,
    switchedOff: 'Nobody is asked for a second step any more. All administrators are told.',
    told: 'All administrators are told by e-mail.',
  },
  save: 'Save the policy',
  saved: 'The policy is saved.',
  unchanged: 'Nothing is changed.',
  history: 'History',
  noHistory: 'The policy was never changed.',
  changedBy: (name: string) => `by ${name}`,
  system: 'the system',
  first: 'First policy',
  fields: {
    requireOn: 'Second step',
    deviceTrustDays: 'Device trust (days)',
    locationGranularity: 'Locations by',
    backupCodeEmail: 'Backup code e-mail',
    allowedFactors: 'Factors',
  },
  none: 'off',
};
