import type { DomainEvent } from '@sallyport/domain';
import type { Job } from '@sallyport/ports';
import { reactors, type ProjectedEvent } from '@sallyport/read-models';
import {
  acme,
  ana,
  authenticatorAppEnrolled,
  authenticatorAppRemoved,
  backupCodesGenerated,
  backupCodesRegenerated,
  backupCodesViewed,
  challengeIssued,
  deviceRecognized,
  locationRecognized,
  lockoutLiftRequested,
  loginDenied,
  NOON,
  passwordChanged,
  passwordResetCompleted,
  passwordResetRequested,
  phoneNumberChangeCancelled,
  phoneNumberChanged,
  phoneNumberChangeRequested,
  phoneNumberVerified,
  pushDeviceRegistered,
  pushDeviceRemoved,
  recoveryCancelled,
  recoveryCompleted,
  recoveryRequested,
  serviceTokenIssued,
  stepUpChallengeIssued,
  twoFactorPolicyChanged,
  userErased,
  userRegistered,
  userRoleChanged,
} from '@sallyport/testing';
import { composeMessage } from '../../apps/worker/src/compose-message';
import type { MessageEvent } from '../../apps/worker/src/facts/message-facts';
import { emailTemplates, pushTemplates, smsTemplates } from '../../apps/worker/src/render/templates';

/** Each event of which somebody is told, in each way that makes a message of its own. */
const told: readonly MessageEvent[] = [
  authenticatorAppEnrolled(),
  authenticatorAppRemoved(),
  backupCodesGenerated(),
  backupCodesRegenerated(),
  backupCodesViewed(),
  challengeIssued(),
  challengeIssued({ factor: 'push', sentTo: null }),
  deviceRecognized(),
  locationRecognized(),
  loginDenied({ reason: 'device_blocked' }),
  loginDenied({ reason: 'location_blocked' }),
  passwordChanged(),
  passwordResetCompleted(),
  passwordResetRequested({ purpose: 'forgotten' }),
  passwordResetRequested({ purpose: 'invitation' }),
  phoneNumberChangeCancelled(),
  phoneNumberChanged(),
  phoneNumberChangeRequested(),
  phoneNumberVerified(),
  pushDeviceRegistered(),
  pushDeviceRemoved(),
  stepUpChallengeIssued(),
  lockoutLiftRequested(),
  recoveryCancelled(),
  recoveryCompleted(),
  recoveryRequested({ pushDevices: 1 }),
  serviceTokenIssued(),
  twoFactorPolicyChanged(),
  userErased(),
  userRegistered({ role: 'administrator' }),
  userRoleChanged({ role: 'administrator' }),
];

const projected = ({ type, data }: DomainEvent): ProjectedEvent => ({
  id: 'stream',
  category: 'category',
  eventId: 'event',
  type,
  data,
  at: NOON,
  revision: 0,
  position: 1,
  metadata: {
    schemaVersion: 1,
    organizationId: acme,
    userId: ana,
    actor: { kind: 'user', id: ana },
    correlationId: 'request',
    causationId: 'command',
    occurredAt: NOON,
  },
});

async function jobsOf(event: MessageEvent): Promise<Job[]> {
  const lookups = { administrators: async () => [ana] };
  const answers = reactors.map(async ({ on }) => (await on[event.type]?.(projected(event), lookups)) ?? []);
  return (await Promise.all(answers)).flat();
}

const compose = (event: MessageEvent, { channel, template }: Job) =>
  composeMessage(channel, template, {
    organization: 'Acme',
    recipient: { email: 'ana@acme.example', name: 'Ana', timeZone: 'Europe/Amsterdam', language: 'en' },
    event,
    at: NOON,
    origin: null,
    actor: null,
    subject: null,
    link: 'https://id.acme.example/a-link',
    code: '123456',
    host: 'id.acme.example',
  });

// Reactors and worker share nothing but the names of templates: here they are held together.
describe('reactors and worker', () => {
  it('are both looked at in full', () => {
    const reactedTo = new Set(reactors.flatMap(({ on }) => Object.keys(on)));
    expect(new Set(told.map(({ type }) => type))).toEqual(reactedTo);
  });

  it.each(told)('agree on what is sent about $type $data', async (event) => {
    const jobs = await jobsOf(event);
    expect(jobs).not.toEqual([]);
    for (const job of jobs) expect(compose(event, job)).toMatchObject({ channel: job.channel });
  });

  it('have no template that nobody sends', async () => {
    const jobs = (await Promise.all(told.map(jobsOf))).flat();
    const sent = new Set(jobs.map(({ channel, template }) => `${channel}: ${template}`));
    const named = (channel: string, templates: ReadonlyMap<string, unknown>) =>
      Array.from(templates.keys(), (template) => `${channel}: ${template}`);
    expect(sent).toEqual(
      new Set([
        ...named('email', emailTemplates),
        ...named('push', pushTemplates),
        ...named('sms', smsTemplates),
      ]),
    );
  });
});
