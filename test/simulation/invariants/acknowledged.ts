import type { SharedLog } from '../parts/shared-log';
import type { Reply } from '../world/api-process';
import type { Asked } from '../world/network';
import { sessionOf } from './dead-sessions';
import { must, type History, type Invariant } from './history';

const NAME = 'every acknowledged command is in the log';

type Expected = readonly [stream: string, ...types: string[]];

/** What has to be in the log once a command was answered well. */
const promises: readonly (readonly [string, RegExp, (asked: Asked, reply: Reply) => Expected | undefined])[] =
  [
    [
      'POST',
      /^\/logins(\/.+\/verifications)?$/,
      (_, { body }) => body.session && [`session-${body.session.sessionId}`, 'SessionStarted'],
    ],
    [
      'POST',
      /^\/organizations$/,
      (_, { body }) => [`organization-${body.organizationId}`, 'OrganizationCreated'],
    ],
    ['POST', /^\/users$/, (_, { body }) => [`user-${body.userId}`, 'UserRegistered']],
    [
      'POST',
      /^\/users\/[^/]+\/deactivate$/,
      ({ path }) => [`user-${path.split('/')[2]}`, 'UserDeactivated', 'SessionsRevoked'],
    ],
    [
      'DELETE',
      /^\/users\/[^/]+$/,
      ({ path }) => [`user-${path.split('/')[2]}`, 'UserErased', 'SessionsRevoked'],
    ],
    ['DELETE', /^\/session$/, (asked) => [`session-${sessionOf(asked)}`, 'SessionEnded']],
    ['DELETE', /^\/me\/sessions\/[^/]+$/, ({ path }) => [`session-${path.split('/')[3]}`, 'SessionEnded']],
    [
      'POST',
      /^\/me\/devices\/[^/]+\/block$/,
      ({ path }) => [`device-${path.split('/')[3]}`, 'DeviceBlocked'],
    ],
    [
      'POST',
      /^\/me\/locations\/[^/]+\/block$/,
      ({ path }) => [`location-${path.split('/')[3]}`, 'LocationBlocked'],
    ],
    [
      'POST',
      /^\/session\/step-up$/,
      (asked, { body }) => body.steppedUpUntil && [`session-${sessionOf(asked)}`, 'SessionSteppedUp'],
    ],
  ];

/** Commands whose own event must stand in the log: these are never quiet. */
const own: readonly (readonly [string, RegExp, string])[] = [
  ['PUT', /^\/me\/password$/, 'PasswordChanged'],
  ['DELETE', /^\/me\/sessions(\?.*)?$/, 'SessionsRevoked'],
  ['POST', /^\/password-resets\/.+$/, 'PasswordResetCompleted'],
  ['POST', /^\/me\/two-factor\/backup-codes$/, 'BackupCodesRegenerated'],
  ['POST', /^\/me\/two-factor\/phone-changes$/, 'PhoneNumberChangeRequested'],
  ['POST', /^\/me\/two-factor\/(phone-changes|authenticator-apps)\/.+\/verifications$/, 'SessionsRevoked'],
];

export class Acknowledged implements Invariant {
  constructor(
    private readonly log: SharedLog,
    private readonly history: History,
  ) {}

  hear(asked: Asked, reply: Reply): void {
    if (reply.status >= 300 || asked.method === 'GET') return;
    const path = asked.path;
    const detail = () => `${asked.method} ${path} got ${reply.status}`;
    for (const [method, pattern, expect] of promises) {
      const expected = method === asked.method && pattern.test(path) ? expect(asked, reply) : undefined;
      if (expected) must(this.has(expected), NAME, () => `${detail()}: no ${expected.join(' ')}`);
    }
    for (const [method, pattern, type] of own)
      if (method === asked.method && pattern.test(path))
        must(this.wrote(asked, type), NAME, () => `${detail()}: no ${type} of its own`);
    if (reply.position > 0)
      must(this.isOurs(asked, reply.position), NAME, () => `${detail()}: ${reply.position} is not its event`);
  }

  private has([stream, ...types]: Expected): boolean {
    const found = this.log.events.filter((event) => event.stream === stream).map(({ type }) => type);
    return types.every((type) => found.includes(type));
  }

  private wrote(asked: Asked, type: string): boolean {
    const ids = this.idsOf(asked);
    return this.log.events.some(
      (event) => event.type === type && ids.includes(correlationOf(event.metadata)),
    );
  }

  private isOurs(asked: Asked, position: number): boolean {
    const event = this.log.events[position - 1];
    return event !== undefined && this.idsOf(asked).includes(correlationOf(event.metadata));
  }

  private idsOf(asked: Asked): readonly string[] {
    return this.history.triesOf(asked).map(({ requestId }) => requestId);
  }
}

const correlationOf = (metadata: string): string =>
  (JSON.parse(metadata) as { correlationId: string }).correlationId;
