export const policy = {
  lead: 'When your organization asks its people for a second step.',
  off: 'Two-factor sign-in is off: a password is enough for people without a second factor.',
  requireOn: 'Ask for a second step',
  occasions: {
    every_login: 'At each sign-in',
    new_device: 'On a new device',
    new_location: 'At a new location',
  },
  deviceTrustDays: 'A device is trusted for',
  days: 'days after its last two-factor sign-in',
  granularity: 'Location precision',
  granularities: { country: 'Country', region: 'Region', city: 'City' },
  backupCodeEmail: 'E-mail with the backup codes',
  backupCodeEmails: {
    notice: 'Only say that there are new codes (recommended)',
    codes: 'Send the codes themselves',
  },
  recoveryDelayHours: 'Delay of an account recovery',
  hours: 'hours, from 24 to 720. People who lost every second factor wait this long; nobody can shorten it.',
  allowedFactors: 'Allowed factors',
  allowedFactorsText:
    'They hold at enrolment, at sign-in and when people confirm it’s them. People whose factor is no longer allowed set up another one at their next sign-in.',
  notEnrollable: 'Allow SMS or the authenticator app: these can be set up during a sign-in.',
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
        : `${count} of them ${count === 1 ? 'sets' : 'set'} up a second factor at the next sign-in.`,
    sessions: (count: number) =>
      count === 0
        ? 'No open session ends.'
        : `${count} open ${count === 1 ? 'session' : 'sessions'} without a second factor ${count === 1 ? 'ends' : 'end'} at once.`,
    stricter: 'Sessions that the new policy would not have allowed end too, except this one.',
    switchedOff:
      'Only people who have a second factor are still asked for it, on devices that they do not trust. All administrators are notified.',
    told: 'All administrators are notified by e-mail.',
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
    recoveryDelayHours: 'Recovery delay (hours)',
  },
  none: 'off',
};
