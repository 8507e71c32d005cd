import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { AnswerOf, getSession } from '@sallyport/contracts';
import {
  activity,
  begun,
  device,
  factors,
  isRegistered,
  session,
  streamOf,
  user,
  type Factors,
} from '@sallyport/domain';
import { CommandRunner } from '@sallyport/event-store';
import { amrOf } from '@sallyport/sign-in';
import type { SessionPrincipal } from '../http/authentication';
import { Problem } from '../http/problem';
import { placeView } from '../lists/place-view';

type CurrentSession = AnswerOf<typeof getSession>;

export class GetSession extends Query<CurrentSession> {
  constructor(readonly principal: SessionPrincipal) {
    super();
  }
}

/** Who is signed in: from streams, so that it is never behind and does not lean on a read model. */
@QueryHandler(GetSession)
export class GetSessionHandler implements IQueryHandler<GetSession> {
  constructor(private readonly run: CommandRunner) {}

  async execute({ principal }: GetSession): Promise<CurrentSession> {
    const { sessionId, userId, deviceId } = principal;
    const [
      { state: sessionNow },
      { state: userNow },
      { state: deviceNow },
      { state: activityNow },
      { state: factorsNow },
    ] = await Promise.all([
      this.run.load(streamOf(session, sessionId)),
      this.run.load(streamOf(user, userId)),
      this.run.load(streamOf(device, deviceId)),
      this.run.load(streamOf(activity, sessionId)),
      this.run.load(streamOf(factors, userId)),
    ]);
    // Erased since the request was let in.
    if (!isRegistered(userNow)) throw new Problem('unauthenticated');
    const started = begun(sessionNow);
    return {
      sessionId,
      userId,
      organizationId: principal.organizationId,
      role: userNow.role,
      email: userNow.email,
      name: userNow.name,
      timeZone: userNow.timeZone,
      language: userNow.language,
      device: {
        deviceId,
        label: deviceNow.status === 'unknown' ? started.deviceLabel : deviceNow.label,
        browser: started.browser,
        os: started.os,
      },
      location: placeView(started),
      startedAt: started.startedAt,
      lastAccessedAt: activityNow.status === 'accessed' ? activityNow.lastAt : started.startedAt,
      expiresAt: started.expiresAt,
      assurance: started.assurance,
      amr: amrOf(started),
      authenticatedAt: started.authenticatedAt,
      factorAt: started.factorAt,
      steppedUpUntil: started.steppedUpUntil,
      steppedUpBy: started.steppedUpBy,
      recovery: viewRecovery(factorsNow),
    };
  }
}

const viewRecovery = ({ recovery }: Factors): CurrentSession['recovery'] =>
  recovery && { dueAt: recovery.dueAt, requestedBy: recovery.requestedBy };
