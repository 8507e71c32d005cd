import type {
  ActivityEvent,
  AttemptsEvent,
  DeliveryEvent,
  DeviceEvent,
  EmailEvent,
  FactorsEvent,
  LocationEvent,
  LoginEvent,
  OrganizationEvent,
  SessionEvent,
  UserEvent,
} from '@sallyport/domain';
import type { ProjectedEvent } from './projected-event';

type AnyEvent =
  | ActivityEvent
  | AttemptsEvent
  | DeliveryEvent
  | DeviceEvent
  | EmailEvent
  | FactorsEvent
  | LocationEvent
  | LoginEvent
  | OrganizationEvent
  | SessionEvent
  | UserEvent;

/** Name of any event of any stream. */
export type EventType = AnyEvent['type'];

/** The projected event of a name, its data typed. */
export type EventNamed<Type extends EventType> = ProjectedEvent<
  Type,
  Extract<AnyEvent, { type: Type }>['data']
>;

/** "When this, then that": at most one typed function for each type of event. */
export type EventTable<Result, Extra = never> = {
  readonly [Type in EventType]?: (event: EventNamed<Type>, extra: Extra) => Result;
};
