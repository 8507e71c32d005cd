/** One kind of refusal, as clients see it. */
export interface ErrorCodeEntry {
  readonly status: number;
  /** A few words; the same for every occurrence (RFC 9457 section 3.1.3). */
  readonly title: string;
  /** What it means and what to do about it. */
  readonly sentence: string;
}

const entry = (status: number, title: string, sentence: string): ErrorCodeEntry => ({
  status,
  title,
  sentence,
});

/** The one table of error codes: the `code` of a problem answer, with its status and its words. */
export const errorCodes = {
  // Rules that say no
  backup_codes_not_available: entry(
    404,
    'No backup codes',
    'There are no backup codes yet: set up a second factor first.',
  ),
  challenge_failed: entry(401, 'Challenge failed', 'That was the last attempt: start again.'),
  conflict: entry(
    409,
    'Changed meanwhile',
    'Somebody else changed the same thing at the same time: look again, then repeat.',
  ),
  device_not_found: entry(404, 'No such device', 'There is no such device of yours.'),
  email_taken: entry(409, 'Address taken', 'A user with this e-mail address exists already.'),
  factor_not_available: entry(
    422,
    'Factor not available',
    'This factor is not set up, or the organization does not allow it.',
  ),
  factor_not_found: entry(404, 'No such factor', 'There is no such factor of yours.'),
  factors_frozen: entry(
    403,
    'Factors are frozen',
    'A change of number was undone: confirm your identity with another factor than the number, or wait for the delay.',
  ),
  forbidden: entry(403, 'Not allowed', 'You may not do this.'),
  invalid_code: entry(401, 'Wrong code', 'The code is wrong, has expired or was used already.'),
  invalid_credentials: entry(401, 'Wrong credentials', 'The e-mail address or the password is wrong.'),
  invalid_reset_token: entry(
    404,
    'Link no longer valid',
    'The link is wrong, has expired or was used already: ask for a new one.',
  ),
  invalid_unlock_token: entry(
    404,
    'Link no longer valid',
    'The link is wrong, has expired or was used already: wait until the lock ends.',
  ),
  last_administrator: entry(
    409,
    'Last administrator',
    'An organization needs an active administrator: appoint another one first.',
  ),
  last_factor: entry(
    409,
    'Last factor',
    'The policy asks for a second factor: add another one before you remove this.',
  ),
  location_not_found: entry(404, 'No such location', 'There is no such location of yours.'),
  locked: entry(429, 'Locked', 'Too many wrong attempts: wait before you try again.'),
  login_not_found: entry(404, 'No such login', 'There is no such login.'),
  login_not_open: entry(
    409,
    'Login is over',
    'The login is complete, denied or too old, or waits for something else: look at its state.',
  ),
  organization_not_found: entry(404, 'No such organization', 'There is no such organization.'),
  password_easily_guessed: entry(
    422,
    'Password easily guessed',
    'This password is one of the most common, or made of names that belong to its user: choose another.',
  ),
  password_required: entry(
    422,
    'Password required',
    'The password was shown more than a day ago: send it beside the code.',
  ),
  password_too_short: entry(
    422,
    'Password too short',
    'Without a second factor a password needs at least 15 characters: use a passphrase of several words.',
  ),
  phone_change_not_found: entry(
    404,
    'No such change',
    'There is no such change of number that could still be confirmed or cancelled.',
  ),
  policy_cannot_be_met: entry(
    422,
    'Nobody could meet this policy',
    'Allow at least one factor that can be set up during a sign-in: sms or totp.',
  ),
  push_endpoint_not_allowed: entry(
    422,
    'Push service not allowed',
    'The endpoint of the subscription is not at a push service that messages may be sent to.',
  ),
  recovery_not_available: entry(422, 'Nothing to recover', 'This user has no second factor to recover from.'),
  recovery_not_found: entry(
    404,
    'No such recovery',
    'There is no such recovery that this link could cancel.',
  ),
  resend_too_soon: entry(429, 'Too soon', 'A code was sent a moment ago: wait before you ask for another.'),
  same_channel: entry(
    403,
    'Not a second channel',
    'The password was set by an e-mailed link, and this code was e-mailed too: use another factor, or recover.',
  ),
  second_factor_required: entry(
    403,
    'Second factor required',
    'Your password is not enough here: confirm your identity with a factor that you have set up.',
  ),
  service_token_not_found: entry(
    404,
    'No such service token',
    'There is no such service token in your organization.',
  ),
  session_not_found: entry(404, 'No such session', 'There is no such session of this user.'),
  step_up_required: entry(
    403,
    "Confirm it's you",
    'This needs a step-up younger than ten minutes: POST /v1/session/step-up, then repeat.',
  ),
  user_not_found: entry(404, 'No such user', 'There is no such user in your organization.'),
  would_block_yourself: entry(
    409,
    'Would block yourself',
    'This is where you are now: repeat with "confirm": true if you mean it.',
  ),

  // What a request can lack before any rule is asked
  cross_site_request: entry(
    403,
    'Cross-site request',
    'The request comes from a page of another site, or does not say where it comes from.',
  ),
  idempotency_in_progress: entry(
    409,
    'Still running',
    'A request with the same Idempotency-Key is still running: repeat it later.',
  ),
  idempotency_key_reused: entry(
    422,
    'Key used before',
    'The same Idempotency-Key came with another request: take a new key.',
  ),
  invalid_input: entry(
    400,
    'Invalid input',
    'A part of the request is missing, unknown or not as it should be; "errors" names it.',
  ),
  invalid_phone_number: entry(422, 'Not a mobile number', 'This is not a mobile number of that country.'),
  login_token_required: entry(
    401,
    'Login token required',
    'Only the client that began a login can go on with it.',
  ),
  malformed_json: entry(400, 'Malformed JSON', 'The body is not JSON in UTF-8.'),
  method_not_allowed: entry(
    405,
    'Method not allowed',
    'This address does not take that method; "Allow" lists those it takes.',
  ),
  not_found: entry(404, 'Not found', 'There is nothing at this address.'),
  payload_too_large: entry(413, 'Too large', 'The body is larger than 64 KB.'),
  rate_limited: entry(
    429,
    'Too many requests',
    'Too many requests in a short time: wait before the next one.',
  ),
  unauthenticated: entry(
    401,
    'Not signed in',
    'There is no valid session or service token with this request.',
  ),
  unsupported_media_type: entry(415, 'Unsupported media type', 'Bodies are application/json.'),

  // The service itself
  internal: entry(
    500,
    'Internal error',
    'Something went wrong on our side; give the requestId when you report it.',
  ),
  projection_behind: entry(
    503,
    'Not there yet',
    'The position asked for is not in this list yet: repeat in a second.',
  ),
  unavailable: entry(503, 'Unavailable', 'A part of the service cannot be reached just now: repeat later.'),
} as const satisfies Record<string, ErrorCodeEntry>;

export type ErrorCode = keyof typeof errorCodes;

/** Rules whose name inside differs from the code that clients see. */
const publicNames: Readonly<Record<string, ErrorCode>> = {
  attempts_busy: 'locked',
  attempts_locked: 'locked',
};

/** The code under which clients see a rule's refusal; undefined when the table lacks it. */
export function codeOfRefusal(refusal: string): ErrorCode | undefined {
  if (Object.hasOwn(publicNames, refusal)) return publicNames[refusal];
  return Object.hasOwn(errorCodes, refusal) ? (refusal as ErrorCode) : undefined;
}
