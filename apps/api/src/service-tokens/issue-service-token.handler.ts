import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Scope } from '@sallyport/contracts';
import { decideIssueServiceToken, organization, streamOf, type Instant } from '@sallyport/domain';
import { CommandRunner, KeyRing, newId } from '@sallyport/event-store';
import { ENTROPY, type Entropy } from '@sallyport/ports';
import { aboutOrganization, SECRET_BYTES, type SessionContext } from '@sallyport/sign-in';
import { formatToken } from '../http/secret-token';
import { macOfServiceSecret } from '../security/service-secrets';

export interface IssuedServiceToken {
  readonly tokenId: string;
  /** Shown this once. */
  readonly token: string;
}

export class IssueServiceToken extends Command<IssuedServiceToken> {
  constructor(
    readonly context: SessionContext,
    readonly issue: {
      readonly name: string;
      readonly scopes: readonly Scope[];
      readonly expiresAt: Instant;
    },
  ) {
    super();
  }
}

@CommandHandler(IssueServiceToken)
export class IssueServiceTokenHandler implements ICommandHandler<IssueServiceToken> {
  constructor(
    private readonly run: CommandRunner,
    @Inject(KeyRing) private readonly keys: KeyRing,
    @Inject(ENTROPY) private readonly entropy: Entropy,
  ) {}

  async execute({ context, issue }: IssueServiceToken): Promise<IssuedServiceToken> {
    const { organizationId } = context;
    const tokenId = newId(context, 'service-token');
    const secret = this.entropy.bytes(SECRET_BYTES);
    const command = {
      ...issue,
      scopes: [...issue.scopes],
      issuedBy: context.userId,
      tokenId,
      secretMac: macOfServiceSecret(this.keys, secret),
    };
    await this.run.execute(aboutOrganization(context), streamOf(organization, organizationId), (state) =>
      decideIssueServiceToken(command, state),
    );
    // Names the organization, in whose stream the token is looked for.
    return { tokenId, token: formatToken('service', { id: organizationId, secret }) };
  }
}
