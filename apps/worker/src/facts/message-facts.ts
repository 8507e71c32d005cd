import type {
  AttemptsEvent,
  DeviceEvent,
  FactorsEvent,
  Instant,
  Language,
  LocationEvent,
  LoginEvent,
  OrganizationEvent,
  SessionEvent,
  UserEvent,
} from '@sallyport/domain';

/** The events that messages are about. */
export type MessageEvent =
  | AttemptsEvent
  | DeviceEvent
  | FactorsEvent
  | LocationEvent
  | LoginEvent
  | OrganizationEvent
  | SessionEvent
  | UserEvent;

/** Where something was done from. */
export interface Origin {
  /** `Firefox on Windows`. */
  readonly deviceLabel: string;
  readonly placeKind: 'geoip' | 'private' | 'unknown';
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly region: string | null;
  readonly city: string | null;
  readonly ip: string;
}

/** All that a message may say, looked up at the moment when it is sent. Templates are functions of it and no more. */
export interface MessageFacts<Event extends MessageEvent = MessageEvent> {
  /** Name of the organization. */
  readonly organization: string;
  /** Whom the message is for. */
  readonly recipient: {
    readonly email: string;
    readonly name: string | null;
    /** IANA. */
    readonly timeZone: string;
    /** English for whoever never chose one. */
    readonly language: Language;
  };
  readonly event: Event;
  readonly at: Instant;
  /** Null when nothing is known of it. */
  readonly origin: Origin | null;
  /** Who did it, when it was another user: a name, or else an address. */
  readonly actor: string | null;
  /** The user whom the event is about, when it is another than the recipient; null when that user was erased. */
  readonly subject: { readonly name: string | null; readonly email: string } | null;
  /** What the message's one link leads to; null when it has none. */
  readonly link: string | null;
  /** The one-time code, when the message brings one. */
  readonly code: string | null;
  /** Host of the pages, to which phones bind codes. */
  readonly host: string;
}

/** The facts of a message about one type of event. */
export type FactsAbout<Type extends MessageEvent['type']> = MessageFacts<
  Extract<MessageEvent, { type: Type }>
>;

/** Why a message that was due is not sent. */
export interface Dropped {
  readonly dropped: 'expired' | 'superseded' | 'no_recipient' | 'no_event' | 'no_template';
}
