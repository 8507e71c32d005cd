import { decideSubmitPhone, factors, login, SECOND, streamOf, type FactorType } from '@sallyport/domain';
import type { Script } from '../timeline';
import type { World } from '../world';
import { answerChallenge, issueChallenge } from './answer-challenge';
import { enterPassword, type Visitor } from './enter-password';

export interface SignIn extends Visitor {
  /** Of the second step, if one is asked for; by default the one that is asked for first. */
  readonly factor?: FactorType;
}

/** A whole sign-in by somebody who knows what is needed; with the pauses of a person. Gives whether it came to a session. */
export function* signIn(world: World, { factor, ...visitor }: SignIn): Script<boolean> {
  const { member } = visitor;
  const { random } = member;
  const { loginId, outcome } = enterPassword(world, visitor, true);
  if (outcome === 'complete') return true;
  if (outcome === 'enrolment_required') {
    yield random.between(25, 80) * SECOND;
    submitPhone(world, visitor, loginId);
  } else if (outcome !== 'challenge_required') return false;

  yield random.between(12, 45) * SECOND;
  const { state } = world.history.load(streamOf(login, loginId));
  const asked = state.status === 'unknown' ? null : state.current;
  const answer = { loginId, factor: factor ?? asked ?? 'sms' };
  if (random.chance(0.06)) {
    answerChallenge(world, visitor, { ...answer, right: false });
    yield random.between(8, 25) * SECOND;
  }
  answerChallenge(world, visitor, { ...answer, right: true });
  return true;
}

/** The number of whoever enrols: the first code goes there. */
function submitPhone(world: World, { member }: Visitor, loginId: string): void {
  const { phone, phoneCountry: country } = member.person;
  const context = world.as(member);
  issueChallenge(world, context, loginId, 'sms', phone);
  world.history.on(context, streamOf(factors, member.userId), (state) =>
    decideSubmitPhone({ loginId, phone, country }, state),
  );
}
