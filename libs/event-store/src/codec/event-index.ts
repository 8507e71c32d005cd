import {
  ERASED,
  personalFields,
  type EventCatalogue,
  type EventDefinition,
  type Upcaster,
} from '@sallyport/domain';
import { z } from 'zod';

/** A field that is encrypted in the log. */
export interface PersonalField {
  readonly name: string;
  /** What it reads as once its user was erased: a text for texts, so that pages can show it; else null. */
  readonly whenErased: string | null;
}

/** All that the codec needs of one type of event. */
export interface KnownEvent {
  readonly type: string;
  readonly version: number;
  /** Refuses unknown fields. */
  readonly data: z.ZodObject;
  readonly personal: readonly PersonalField[];
  /** The first leads from version 1 to 2. */
  readonly upcasters: readonly Upcaster[];
}

/** The event types of all catalogues by name. @throws Error when a name is there twice or a step between versions lacks */
export function indexEvents(catalogues: readonly EventCatalogue[]): ReadonlyMap<string, KnownEvent> {
  const index = new Map<string, KnownEvent>();
  for (const { definitions, upcasters } of catalogues) {
    for (const [type, definition] of Object.entries(definitions)) {
      if (index.has(type)) throw new Error(`two events are called ${type}`);
      index.set(type, knownEvent(type, definition, upcasters));
    }
  }
  return index;
}

function knownEvent(
  type: string,
  definition: EventDefinition,
  upcasters: EventCatalogue['upcasters'],
): KnownEvent {
  const steps = Array.from({ length: definition.version - 1 }, (_, index) => {
    const upcaster = upcasters[`${type}@${index + 1}`];
    if (!upcaster) throw new Error(`nothing leads from ${type}@${index + 1} to the next version`);
    return upcaster;
  });
  const personal = personalFields(definition).map((name) => ({
    name,
    whenErased: isText(definition.data.shape[name] as z.ZodType) ? ERASED : null,
  }));
  return { type, version: definition.version, data: definition.data.strict(), personal, upcasters: steps };
}

function isText(schema: z.ZodType): boolean {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional)
    return isText(schema.unwrap() as z.ZodType);
  return schema.def.type === 'string';
}
