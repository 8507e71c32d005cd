import type { InEveryLanguage, Language } from '@sallyport/domain';
import type { Subjects } from '../audit-subjects/subjects';
import type { AuditEntryDocument } from './audit-log.projection';
import type { AuditedType } from './audited-events';
import * as english from './en/sentences';
import * as englishWords from './en/entry-words';
import { factsOf, type EntryFacts } from './entry-facts';
import * as dutch from './nl/sentences';
import * as dutchWords from './nl/entry-words';

type Describe = (type: AuditedType, facts: EntryFacts) => string;

const describeIn: InEveryLanguage<Describe> = {
  en: (type, facts) => english.sentences[type](englishWords.wordsOf(facts)),
  nl: (type, facts) => dutch.sentences[type](dutchWords.wordsOf(facts)),
};

/** Who reads entries. */
export interface Viewer {
  /** Called "you". */
  readonly userId: string;
  readonly language: Language;
}

/**
 * An entry of the audit log as a sentence, without a full stop: "You blocked the device Firefox on Windows".
 * @param subjects documents of the `audit-subjects` read model by id: at least those of {@link subjectIdsOf}
 * @param viewer who reads it, and in which language
 */
export const describeEntry = (entry: AuditEntryDocument, subjects: Subjects, viewer: Viewer): string =>
  describeIn[viewer.language](entry.type, factsOf(entry, subjects, viewer));

/** Ids of all that an entry speaks of: what to look up before it can be described and shown. */
export function subjectIdsOf(entry: AuditEntryDocument): string[] {
  const { userId, actorId, deviceId, locationId, factorId, tokenId, targetSessionId, contextId } = entry;
  return [userId, actorId, deviceId, locationId, factorId, tokenId, targetSessionId, contextId].filter(
    (id) => id !== null,
  );
}
