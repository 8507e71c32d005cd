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
      new_device: 'This is a new device for your account.',
      new_location: 'This is a new location for your account.',
      untrusted_device: 'You have a second factor, and this device is not trusted.',
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
    lostAll: 'I’ve lost access to all of these',
    startAgain: 'Start again',
  },

  trust: {
    label: 'Trust this device',
    text: 'For as long as your organization allows, we won’t ask for a second step on this device. Untick this on a shared computer.',
    everyLogin:
      'Your organization still asks for a second step at each sign-in, but other people’s wrong passwords cannot lock you out on this device. Untick this on a shared computer.',
  },

  denied: {
    title: 'You cannot sign in here',
    device_blocked: 'This device is blocked for this account. The account owner has been notified by e-mail.',
    location_blocked:
      'Sign-ins from this location are blocked for this account. The account owner has been notified by e-mail.',
    other: 'This sign-in was refused.',
  },

  setUp: {
    title: 'Set up your second step',
    why: {
      required:
        'Your organization asks for a second step after your password, so that a stolen password alone opens nothing.',
      replacing:
        'Your organization no longer allows the factor that you just used. Set up another one to sign in.',
      recovered:
        'Your account was recovered, and your old second factors were removed. Set up a new one to sign in.',
    },
    way: 'Second step',
    ways: { sms: 'SMS', totp: 'Authenticator app' },
    phoneLead: 'We send a code to your phone.',
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
    done: 'I’ve saved my codes, continue',
    keepFirst: 'Copy, download or print the codes before you go on.',
    fileTitle: (account: string) => `Sallyport backup codes for ${account}`,
    used: 'used',
  },

  app: {
    offer: 'Add an authenticator app as well',
    offerText: 'It works without a network, and without an SMS.',
  },
};
