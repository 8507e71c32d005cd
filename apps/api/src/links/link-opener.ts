import { Inject, Injectable } from '@nestjs/common';
import { DomainError, type DomainErrorCode } from '@sallyport/domain';
import { KeyRing, openLinkToken, type LinkPurpose } from '@sallyport/event-store';
import { about, type AnonymousContext, type UserContext } from '@sallyport/sign-in';
import { Members } from '../security/members';

/** Reads the links of messages: whom they are for, and what they are about. */
@Injectable()
export class LinkOpener {
  constructor(
    private readonly members: Members,
    @Inject(KeyRing) private readonly keys: KeyRing,
  ) {}

  /** @throws DomainError `refusal` for a token that is none */
  async open(
    purpose: LinkPurpose,
    { context, token }: { readonly context: AnonymousContext; readonly token: string },
    refusal: DomainErrorCode,
  ): Promise<{ readonly context: UserContext; readonly subjectId: string }> {
    const link = openLinkToken(this.keys, purpose, token);
    if (!link) throw new DomainError(refusal);
    const { userId, subjectId } = link;
    const organizationId = await this.members.organizationOf(userId);
    return { context: about(context, { userId, organizationId }), subjectId };
  }
}
