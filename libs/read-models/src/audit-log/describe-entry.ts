import type { AuditEntryDocument } from './audit-log.projection';
import { wordsOf, type Subjects } from './entry-words';
import { sentences } from './sentences';

/**
 * An entry of the audit log as a sentence, without a full stop: "You blocked the device Firefox on Windows".
 * @param subjects documents of the `audit-subjects` read model by id: at least those of {@link subjectIdsOf}
 * @param viewer who reads it, and is called "you"
 */
export const describeEntry = (
  entry: AuditEntryDocument,
  subjects: Subjects,
  viewer: { readonly userId: string },
): string => sentences[entry.type](wordsOf(entry, subjects, viewer));

/** Ids of all that an entry speaks of: what to look up before it can be described and shown. */
export function subjectIdsOf(entry: AuditEntryDocument): string[] {
  const { userId, actorId, deviceId, locationId, factorId, tokenId, targetSessionId, contextId } = entry;
  return [userId, actorId, deviceId, locationId, factorId, tokenId, targetSessionId, contextId].filter(
    (id) => id !== null,
  );
}
