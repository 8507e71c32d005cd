/** What an error code of Twilio's says about a message, where its HTTP status alone does not say enough. */
export interface TwilioError {
  /** `rejected`: another try would fail alike. `retry`: it was not sent, and may be later. */
  readonly kind: 'rejected' | 'retry';
  readonly error: string;
}

const rejected = (error: string): TwilioError => ({ kind: 'rejected', error });
const retry = (error: string): TwilioError => ({ kind: 'retry', error });

/** twilio.com/docs/api/errors. Those below 30000 come with an answer, the others with a status call-back too. */
export const twilioErrors: Readonly<Record<number, TwilioError>> = {
  14107: retry('rate_limited'),
  20003: retry('credentials_refused'),
  20005: retry('account_not_active'),
  20429: retry('rate_limited'),
  21211: rejected('invalid_number'),
  21212: rejected('sender_misconfigured'),
  21214: rejected('number_unreachable'),
  21217: rejected('invalid_number'),
  21219: rejected('number_not_verified'),
  21408: rejected('country_not_permitted'),
  21602: rejected('empty_text'),
  21603: rejected('sender_misconfigured'),
  21606: rejected('sender_misconfigured'),
  21608: rejected('number_not_verified'),
  21610: rejected('opted_out'),
  21611: retry('queue_full'),
  21612: rejected('not_routable'),
  21614: rejected('not_a_mobile'),
  21617: rejected('text_too_long'),
  21659: rejected('sender_misconfigured'),
  30001: retry('queue_full'),
  30002: retry('account_not_active'),
  30003: rejected('handset_unreachable'),
  30004: rejected('blocked'),
  30005: rejected('unknown_handset'),
  30006: rejected('landline_or_unreachable_carrier'),
  30007: rejected('filtered_by_carrier'),
  30008: rejected('unknown_error'),
  30022: retry('rate_limited'),
  30034: rejected('sender_not_registered'),
  30450: rejected('blocked_as_fraud'),
  60410: rejected('blocked_as_fraud'),
  63038: retry('daily_limit'),
};

/** The name of a code in an event: ours where there is one, else Twilio's number. */
export const nameOfCode = (code: number): string => twilioErrors[code]?.error ?? `twilio_${code}`;
