/** What a provider says later of a message that it took. */
export interface DeliveryReport {
  /** As it was given to the sender. */
  readonly messageId: string;
  /** `bounced`: it did not arrive, and will not. */
  readonly kind: 'confirmed' | 'bounced';
  /** Why it bounced, as a code; never an address. */
  readonly error: string | null;
}

/** A request as it came in, before anything of it is believed. */
export interface CallBack {
  /** Path and query, as they were asked for. */
  readonly path: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** Understands the call-backs of one provider. */
export interface CallBackReader {
  /**
   * The reports in a call-back; what says nothing about arrival is left out.
   * @returns undefined when the provider has not signed it
   */
  read(callBack: CallBack): readonly DeliveryReport[] | undefined;
}
/** Readers by the name of their provider, `twilio` or `sendgrid`; those alone that are set up. */
export type CallBackReaders = Readonly<Record<string, CallBackReader>>;
export const CALL_BACK_READERS = Symbol('CallBackReaders');
/** Where providers call back, below the public URL; the provider's name comes behind it. */
export const CALL_BACK_PATH = '/v1/provider-callbacks';
