export const links = {
  forgot: {
    title: 'Forgot your password?',
    lead: 'We send a link by which you choose a new one.',
    email: 'E-mail address',
    send: 'Send the link',
    sent: 'If there is an account with this address, the e-mail is on its way.',
    back: 'Back to signing in',
  },
  setPassword: {
    title: 'Choose a password',
    lead: 'All your sessions end, and you sign in with the new password. A second step is still asked for.',
    password: 'New password',
    hint: 'At least 8 characters. A few words are better than one.',
    save: 'Save the password',
    done: 'Your password is set.',
    signIn: 'Sign in',
  },
  cancelPhoneChange: {
    title: 'Take the change of number back',
    lead: 'If you did not change the number of your account, take the change back here. The old number counts again, and all sessions end.',
    act: 'Take it back',
    done: 'The old number counts again, and all sessions have ended. Change your password if somebody else knows it.',
  },
  report: {
    title: 'This wasn’t you?',
    lead: 'If you did not sign in, we end that session, block the device, and make you choose a new password.',
    act: 'This wasn’t me',
    done: 'Done:',
    sessionEnded: 'That session is ended.',
    deviceBlocked: 'The device is blocked.',
    passwordResetSent: 'An e-mail with a link to choose a new password is on its way.',
  },
};
