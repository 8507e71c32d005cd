import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { AnswerOf, getTwoFactor } from '@sallyport/contracts';
import { begun, organization, streamOf } from '@sallyport/domain';
import { CommandRunner, type Position } from '@sallyport/event-store';
import {
  READ_MODEL_STORE,
  twoFactor,
  twoFactorOf,
  type FactorDocument,
  type Found,
  type ReadModelStore,
} from '@sallyport/read-models';
import type { SessionPrincipal } from '../http/authentication';
import { ReadYourWrites } from '../http/read-your-writes';

type TwoFactorAnswer = AnswerOf<typeof getTwoFactor>;

export class GetTwoFactor extends Query<TwoFactorAnswer> {
  constructor(
    readonly principal: SessionPrincipal,
    readonly after: Position | undefined,
  ) {
    super();
  }
}

@QueryHandler(GetTwoFactor)
export class GetTwoFactorHandler implements IQueryHandler<GetTwoFactor> {
  constructor(
    private readonly run: CommandRunner,
    private readonly writes: ReadYourWrites,
    @Inject(READ_MODEL_STORE) private readonly store: ReadModelStore,
  ) {}

  async execute({ principal: { userId, organizationId }, after }: GetTwoFactor): Promise<TwoFactorAnswer> {
    await this.writes.reach(after, twoFactor.name);
    const [documents, { state }] = await Promise.all([
      this.store.find(twoFactor, { where: { userId } }),
      this.run.load(streamOf(organization, organizationId)),
    ]);
    const { phone, apps, pushDevices, backupCodes } = twoFactorOf(documents);
    const number = phone && {
      factorId: idOfNumber(documents, phone.verifiedAt),
      type: 'sms' as const,
      label: phone.hint,
      addedAt: phone.verifiedAt,
      lastUsedAt: phone.lastUsedAt,
    };
    return {
      required: begun(state).policy.requireOn.length > 0,
      enrolled: phone !== null || apps.length > 0,
      phone: phone && { hint: phone.hint, verifiedAt: phone.verifiedAt },
      factors: [
        ...(number ? [number] : []),
        ...apps.map((app) => ({ ...app, type: 'totp' as const })),
        ...pushDevices.map((device) => ({ ...device, type: 'push' as const })),
      ],
      backupCodes,
    };
  }
}

/** Documents of numbers are named by the change, or for the first one by the user. */
function idOfNumber(documents: readonly Found<FactorDocument>[], verifiedAt: string): string {
  const document = documents.find(({ type, addedAt }) => type === 'sms' && addedAt === verifiedAt);
  return (document?.id ?? '').replace(/^phone:/, '');
}
