import type { DomainEvent } from '@sallyport/domain';
import {
  acme,
  ana,
  authenticatorAppOffered,
  bob,
  deviceRecognized,
  locationRecognized,
  otherFactor,
  pushDeviceRegistered,
  serviceTokenIssued,
  sessionStarted,
  someDevice,
  someLocation,
  someSession,
  userRegistered,
} from '@sallyport/testing';
import { auditLog } from '../audit-log/audit-log.projection';
import { describeEntry, type Viewer } from '../audit-log/describe-entry';
import type { Subjects } from '../audit-subjects/subjects';
import { auditSubjects } from '../audit-subjects/audit-subjects.projection';
import { documentsOf } from './documents-of';
import { story } from './story';

/** An event that Ana brought about, in whose stream, and what she reads of it in English and in Dutch. */
export type Told = readonly [id: string, event: DomainEvent, en: string, nl: string];

/** Ana with one thing of each kind, and Bob without a name. */
export async function knownSubjects(): Promise<Subjects> {
  const known = story(
    [ana, userRegistered()],
    [bob, userRegistered({ name: null, email: 'bob@acme.example' }), { userId: bob }],
    [someDevice, deviceRecognized()],
    [someLocation, locationRecognized()],
    [someSession, sessionStarted()],
    [ana, authenticatorAppOffered({ label: 'Phone' })],
    [ana, pushDeviceRegistered({ factorId: otherFactor })],
    [acme, serviceTokenIssued()],
  );
  return new Map((await documentsOf(auditSubjects, known)).map((document) => [document.id, document]));
}

/** How the audit log tells of the one event of a story; undefined when it does not. */
export async function sentenceOf(
  told: ReturnType<typeof story>,
  subjects: Subjects,
  viewer: Viewer,
): Promise<string | undefined> {
  const [entry] = await documentsOf(auditLog, told);
  return entry && describeEntry(entry, subjects, viewer);
}
