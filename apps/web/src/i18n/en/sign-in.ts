export const signIn = {
  title: 'Sign in',
  email: 'E-mail address',
  password: 'Password',
  submit: 'Sign in',
  forgot: 'Forgot your password?',
  waitSeconds: (seconds: number) => `Try again in ${seconds} s`,

  code: {
    title: 'Enter the code',
    why: {
      every_login: 'Your organization asks for a second step at each sign-in.',
      new_device: 'You sign in on a device that we do not know yet.',
      new_location: 'You sign in from a place that we do not know yet.',
    },
    sms: (to: string) => `We sent a code by SMS to ${to}.`,
    smsInstead: (to: string) => `Your phone did not answer, so we sent a code by SMS to ${to} instead.`,
    push: 'We sent a code to your phone’s notifications.',
    totp: 'Open your authenticator app and enter the code it shows.',
    backup_code: 'Enter one of your backup codes. Each works once.',
    label: 'Code',
    backupLabel: 'Backup code',
    submit: 'Continue',
    resend: 'Send a new code',
    resendIn: (seconds: number) => `Send a new code (in ${seconds} s)`,
    attemptsLeft: (count: number) => (count === 1 ? 'One attempt left.' : `${count} attempts left.`),
    noPush: 'No notification? Send the code by SMS',
    otherWay: 'Try another way',
    ways: {
      sms: (hint: string) => `SMS to ${hint}`,
      push: 'A notification on your phone',
      totp: 'Authenticator app',
      passkey: 'Passkey',
      backup_code: (left: number) => `Backup code (${left} left)`,
    },
    startAgain: 'Start again',
  },

  denied: {
    title: 'You cannot sign in here',
    device_blocked:
      'This device was blocked for your account. Its owner has been told of this attempt by e-mail.',
    location_blocked:
      'Sign-ins from this place were blocked for this account. Its owner has been told by e-mail.',
    other: 'This sign-in was refused.',
  },

  setUp: {
    title: 'Set up your second step',
    lead: 'Your organization asks for a second step beside your password, so that a stolen password alone opens nothing. We send a code to your phone.',
    country: 'Country',
    countrySearch: 'Search for a country',
    noCountry: 'No such country',
    number: 'Mobile number',
    send: 'Send me a code',
    changeNumber: 'Use another number',
  },

  codes: {
    title: 'Your backup codes',
    lead: 'Each of these ten codes signs you in once when you do not have your phone. Keep them where you find them without it.',
    copy: 'Copy',
    copied: 'Copied',
    download: 'Download (.txt)',
    print: 'Print',
    done: 'I have kept them, go on',
    keepFirst: 'Copy, download or print the codes before you go on.',
    fileTitle: (account: string) => `Sallyport backup codes for ${account}`,
    used: 'used',
  },

  app: {
    offer: 'Add an authenticator app as well',
    offerText: 'It works without a network, and without an SMS.',
  },
};
