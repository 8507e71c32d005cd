export const recovery = {
  notice: {
    title: (due: string) => `Account recovery is pending until ${due}`,
    by: {
      user: 'Somebody who knows the password asked for it. If this wasn’t you, change your password.',
      administrator: 'An administrator started it.',
      operator: 'An operator of this service started it.',
    },
    stop: 'After that, the next sign-in with the password removes all second factors. To stop it, sign in with your second factor.',
  },
  ask: {
    title: 'Recover your account',
    lead: 'Use this only if you have lost your phone, your authenticator app and your backup codes.',
    steps: [
      'We notify every e-mail address, phone number and device of your account, and your administrators. A link in the message cancels the recovery.',
      'You wait for the delay that your organization has set: 24 hours or more. Nobody can shorten it.',
      'Then you sign in with your password. Your old second factors are removed, all sessions end, and you set up a new one.',
    ],
    act: 'Start the recovery',
    pending: (due: string) => `Pending until ${due}`,
    pendingText:
      'We have notified every e-mail address, phone number and device of your account, and your administrators. Come back after that time and sign in with your password.',
    back: 'Back to the code',
  },
};
