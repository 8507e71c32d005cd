/** What a refusal says to a person, by its code; what is not here is shown as the service words it. */
export const errors: { readonly title: string; readonly wait: (seconds: number) => string } & {
  readonly byCode: Readonly<Record<string, string>>;
} = {
  title: 'That did not work',
  wait: (seconds) => (seconds < 90 ? `Wait ${seconds} seconds.` : `Wait ${Math.ceil(seconds / 60)} minutes.`),
  byCode: {
    unreachable: 'The service cannot be reached. Check your connection.',
    invalid_credentials: 'The e-mail address or the password is wrong.',
    invalid_code: 'That code is wrong, has expired or was used already.',
    challenge_failed: 'That was the last attempt. Sign in again.',
    locked: 'There were too many wrong attempts.',
    rate_limited: 'That was too often in a short time.',
    resend_too_soon: 'A code was sent a moment ago.',
    login_not_open: 'This sign-in is over. Sign in again.',
    login_token_required: 'This sign-in is over. Sign in again.',
    invalid_phone_number: 'This is not a mobile number of that country.',
    invalid_reset_token: 'The link is wrong, has expired or was used already. Ask for a new one.',
    password_easily_guessed: 'This password is too easy to guess. Choose another one.',
    password_too_short:
      'Without a second factor, a password needs at least 15 characters. Use a passphrase of several words.',
    password_required: 'Enter your password too. You last entered it more than a day ago.',
    step_up_required: 'Confirm it’s you to continue.',
    second_factor_required: 'Your password is not enough here. Use your second factor.',
    same_channel:
      'You set your password with an e-mailed link, and we e-mailed your backup codes too. Both came through one mailbox, so they do not count as two steps. Use another way.',
    factors_frozen:
      'A change of your phone number was undone not long ago. Until the recovery delay of your organization is over, confirm it’s you with another factor than SMS.',
    recovery_not_available: 'There is no second factor to recover from.',
    recovery_not_found:
      'This link is no longer valid. The recovery was cancelled or completed, or the link is incomplete.',
    invalid_unlock_token:
      'This link is no longer valid: it is wrong, has expired or was used already. A lock ends by itself within an hour.',
    policy_cannot_be_met:
      'Allow SMS or the authenticator app: nobody could set up a second factor otherwise.',
    factor_not_available:
      'This way is not set up, or your organization does not allow it. Without another one, sign in again: you can then set one up.',
    last_factor: 'Your organization asks for a second factor. Add another one before you remove this.',
    last_administrator: 'An organization needs an administrator. Appoint another one first.',
    email_taken: 'A user with this e-mail address exists already.',
    conflict: 'Somebody changed the same thing at the same time. Look again, then repeat.',
    projection_behind: 'The list is a little behind. Try again in a moment.',
    unavailable: 'A part of the service cannot be reached just now.',
    unauthenticated: 'You are no longer signed in.',
    forbidden: 'You don’t have access to this page.',
  },
};
