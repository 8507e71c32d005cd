import { randomBytes } from 'node:crypto';
import { openFoundation, type Foundation } from '@sallyport/composition';
import { parseConfig } from '@sallyport/config';
import {
  attempts,
  email,
  factors,
  organization,
  streamOf,
  type DomainEvent,
  type StreamOf,
} from '@sallyport/domain';
import { emailKeyOf } from '@sallyport/event-store';
import {
  acme,
  ana,
  anasPhone,
  attemptFailed,
  attemptReserved,
  emailClaimed,
  NOON,
  organizationCreated,
  phoneNumberVerified,
  userLockedOut,
} from '@sallyport/testing';
import { v7 as uuidv7 } from 'uuid';
import { temporaryFolders } from '../faults/harness';
import { eventStoreIn, testDocuments } from '../services/set-up/servers';
import { cli } from './support/cli';

const newFolder = temporaryFolders();
const ADDRESS = 'ana@acme.example';

/** Records facts as the service would have. */
async function recordAll<State, Event extends DomainEvent>(
  { runner }: Foundation,
  target: StreamOf<State, Event>,
  ...events: readonly Event[]
): Promise<void> {
  const commandId = uuidv7();
  const context = {
    commandId,
    now: NOON,
    actor: { kind: 'user', id: ana } as const,
    organizationId: acme,
    userId: ana,
    correlationId: commandId,
    causationId: commandId,
    written: { last: 0 },
  };
  await runner.execute(context, target, () => ({ events, reply: undefined }));
}

it('unlocks and recovers an account in EventStoreDB, and seals what it records', async () => {
  const [eventStore, documents] = await Promise.all([
    eventStoreIn(newFolder()).start(),
    testDocuments().start(),
  ]);
  const env = {
    SALLYPORT_ENV: 'test',
    EVENTSTORE_URL: eventStore.name,
    MONGODB_URI: documents.name,
    // Never called.
    REDIS_URL: 'redis://127.0.0.1:1',
    SALLYPORT_KEYS: `k1:${randomBytes(32).toString('base64')}`,
  };
  const service = openFoundation(parseConfig(env), 'test');
  try {
    await recordAll(service, streamOf(organization, acme), organizationCreated());
    await recordAll(service, streamOf(email, emailKeyOf(service.keys, ADDRESS)), emailClaimed());
    await recordAll(service, streamOf(factors, ana), phoneNumberVerified());
    const locked = [attemptReserved(), attemptFailed(), userLockedOut()];
    await recordAll(service, streamOf(attempts, ana), ...locked);

    expect(await cli(['unlock', ADDRESS], env)).toMatchObject({ code: 0 });
    expect(await cli(['recover', ADDRESS], env)).toMatchObject({ code: 0 });
    expect(await cli(['unlock', 'nobody@acme.example'], env)).toMatchObject({ code: 1 });

    const lastOf = async (stream: string) => (await service.store.readStream(stream)).at(-1);
    expect(await lastOf(`attempts-${ana}`)).toMatchObject({ type: 'LockoutLifted' });
    const requested = await lastOf(`factors-${ana}`);
    expect(requested?.data).not.toContain(anasPhone.phone);
    const [opened] = requested ? await service.codec.decodeAll([requested]) : [];
    expect(opened).toMatchObject({
      type: 'RecoveryRequested',
      data: { ...anasPhone, requestedBy: 'operator' },
      metadata: { actor: { kind: 'system', id: 'operator' }, userId: ana, organizationId: acme },
    });
  } finally {
    await service.close();
    await Promise.all([eventStore.kill(), documents.kill()]);
  }
});

it('ends with 69 when the log cannot be reached', async () => {
  const env = {
    SALLYPORT_ENV: 'test',
    EVENTSTORE_URL: 'esdb://admin:changeit@127.0.0.1:1?tls=false',
    MONGODB_URI: 'mongodb://127.0.0.1:1/sallyport',
    REDIS_URL: 'redis://127.0.0.1:1',
    SALLYPORT_KEYS: `k1:${randomBytes(32).toString('base64')}`,
  };
  const { code, said } = await cli(['unlock', ADDRESS], env);
  expect([code, said.split('\n').length]).toEqual([69, 2]);
});
