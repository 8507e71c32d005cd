import type { DomainEvent } from '@sallyport/domain';

type DataOf<Event extends DomainEvent, Type extends Event['type']> = Extract<Event, { type: Type }>['data'];

/**
 * Makes builders for the events of one category: `build('DeviceRenamed', defaults)` is a function that takes what
 * matters to a spec and fills in the rest.
 */
export const eventBuilder =
  <Event extends DomainEvent>() =>
  <Type extends Event['type']>(type: Type, defaults: DataOf<Event, Type>) =>
  (data: Partial<DataOf<Event, Type>> = {}) =>
    ({ type, data: { ...defaults, ...data } }) as Extract<Event, { type: Type }>;
