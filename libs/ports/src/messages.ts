import type { Instant } from '@sallyport/domain';

export interface Sms {
  /** E.164. */
  readonly to: string;
  readonly text: string;
}
/** A code or a notification for one browser, to be shown by it at once. */
export interface Push {
  /** Address of the user whose browser it is: outboxes file it under this. */
  readonly to: string;
  /** As the browser gave it out: its address at the push service, and the keys to encrypt for it; base64url. */
  readonly subscription: { readonly endpoint: string; readonly p256dh: string; readonly auth: string };
  readonly title: string;
  readonly body: string;
  /** Null: a notification without a code. */
  readonly code: string | null;
  /** The page that it opens, under this service's own origin; null: that of the newest code. */
  readonly link: string | null;
  /** After that it is of no use, and need not be delivered. */
  readonly expiresAt: Instant;
}
export interface Email {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/**
 * What a provider made of a message. `rejected`: it said no, for good. `retry`: it surely was not sent, try later.
 * `unknown`: it may or may not have been sent.
 */
export type SendOutcome =
  | { readonly kind: 'sent'; readonly providerMessageId: string }
  | { readonly kind: 'rejected'; readonly error: string }
  | { readonly kind: 'retry'; readonly error: string; readonly afterMilliseconds?: number }
  | { readonly kind: 'unknown'; readonly error: string };

/** Senders do not throw for what a provider answers, and never put an address in `error`. */
export interface SmsSender {
  /** `messageId` is the same at each try of one message. */
  send(messageId: string, sms: Sms): Promise<SendOutcome>;
}
export interface EmailSender {
  send(messageId: string, email: Email): Promise<SendOutcome>;
}
/** `gone`: the push service knows no such browser any more. */
export type PushOutcome = SendOutcome | { readonly kind: 'gone'; readonly error: string };
export interface PushSender {
  send(messageId: string, push: Push): Promise<PushOutcome>;
}
export const SMS_SENDER = Symbol('SmsSender');
export const EMAIL_SENDER = Symbol('EmailSender');

export type Channel = 'sms' | 'email' | 'push';

/** A message of the development outbox. */
export interface OutboxMessage {
  readonly messageId: string;
  readonly channel: Channel;
  readonly to: string;
  readonly subject: string | null;
  readonly text: string;
  readonly html: string | null;
  readonly createdAt: string;
}
export interface OutboxQuery {
  readonly to?: string;
  readonly channel?: Channel;
  readonly limit: number;
  /** Pages on behind this message. */
  readonly before?: string;
}
/** Where messages land when no provider is set: development only. */
export interface Outbox {
  /** Newest first. */
  list(query: OutboxQuery): Promise<OutboxMessage[]>;
  clear(): Promise<void>;
  /** Forgets all that was sent to an address: a part of erasure. */
  removeAddress(to: string): Promise<void>;
}
/** The outbox as its senders see it. */
export interface WritableOutbox extends Outbox {
  /** Quiet when a message of that id is there: a provider that knows its messages by id sends each once. */
  put(message: OutboxMessage): Promise<void>;
}
export const OUTBOX = Symbol('Outbox');

/** Outcomes that the pretended providers answer with instead of sending, for as long as they are set. */
export interface ProviderFailures {
  sms?: SendOutcome | undefined;
  email?: SendOutcome | undefined;
  push?: SendOutcome | undefined;
}
export const PROVIDER_FAILURES = Symbol('ProviderFailures');
