/** Every reason for which a rule says no. The HTTP status and sentence of each stand in the contracts. */
export const domainErrorCodes = [
  'attempts_busy',
  'attempts_locked',
  'backup_codes_not_available',
  'challenge_failed',
  'conflict',
  'device_not_found',
  'email_taken',
  'factor_not_available',
  'factor_not_found',
  'factors_frozen',
  'forbidden',
  'invalid_code',
  'invalid_credentials',
  'invalid_reset_token',
  'invalid_unlock_token',
  'last_administrator',
  'last_factor',
  'location_not_found',
  'login_not_found',
  'login_not_open',
  'organization_not_found',
  'password_easily_guessed',
  'password_required',
  'password_too_short',
  'phone_change_not_found',
  'policy_cannot_be_met',
  'push_endpoint_not_allowed',
  'rate_limited',
  'recovery_not_available',
  'recovery_not_found',
  'resend_too_soon',
  'same_channel',
  'second_factor_required',
  'service_token_not_found',
  'session_not_found',
  'step_up_required',
  'user_not_found',
  'would_block_yourself',
] as const;

export type DomainErrorCode = (typeof domainErrorCodes)[number];

/** A refusal on its way to the edge, where it is mapped to an answer once. */
export class DomainError extends Error {
  constructor(
    readonly code: DomainErrorCode,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
    this.name = 'DomainError';
  }
}
