import { Injectable } from '@nestjs/common';
import {
  begun,
  DomainError,
  enrolledFactors,
  factors,
  organization,
  streamOf,
  usableFactors,
  type Factors,
  type FactorType,
} from '@sallyport/domain';
import { CommandRunner } from '@sallyport/event-store';
import type { UserContext } from '../security/user-context';

/** The factors with which a user can step up: the same as at a sign-in. */
@Injectable()
export class StepUpFactors {
  constructor(private readonly run: CommandRunner) {}

  /**
   * The user's factors, among which the one that is named can be used.
   * @throws DomainError `factor_not_available`
   */
  async with(factor: FactorType, { userId, organizationId }: UserContext): Promise<Factors> {
    const [{ state }, { state: organizationNow }] = await Promise.all([
      this.run.load(streamOf(factors, userId)),
      this.run.load(streamOf(organization, organizationId)),
    ]);
    const { allowedFactors } = begun(organizationNow).policy;
    if (!usableFactors(enrolledFactors(state), allowedFactors).includes(factor))
      throw new DomainError('factor_not_available');
    return state;
  }
}
