import { DomainError, login, SECOND, streamOf, type FactorType } from '@sallyport/domain';
import { answerChallenge, enterPassword, submitPhone, type SignInReply } from '@sallyport/sign-in';
import type { Browser } from './browsers';
import { mistype, readCode } from './codes';
import type { DemoContext, Member } from './demo-context';
import { DEMO_PASSWORD } from './people';
import type { DemoPlace } from './places';
import type { Script } from './timeline';

/** Somebody at a sign-in page: not always the member. */
export interface Visitor {
  /** Whose address is typed in. */
  readonly member: Member;
  readonly browser: Browser;
  readonly place: DemoPlace;
}

export interface SignIn extends Visitor {
  /** Of the second step, if one is asked for; by default the one that is asked for first. */
  readonly factor?: FactorType;
  /** Whether two factors make the browser a trusted one; by default they do. */
  readonly trustDevice?: boolean;
}

/** Something that is not the password. */
export const WRONG_PASSWORD = 'sally-prot-demo';

/** The first step of a sign-in. Null: address or password are wrong, as far as the page says. */
export async function tryPassword(
  demo: DemoContext,
  { member, browser, place }: Visitor,
  password: string,
): Promise<SignInReply | null> {
  const { userId, email: address } = member;
  const { ip } = place;
  const command = {
    context: demo.anonymously(member),
    address,
    account: { userId, organizationId: demo.organizationId },
    password,
    client: { ip, userAgent: browser.userAgent, deviceToken: browser.device },
  };
  const reply = await enterPassword(demo.signIn, command).catch(nullIf('invalid_credentials'));
  if (reply) keepCookies(browser, reply);
  return reply;
}

/** A whole sign-in by somebody who knows what is needed, with the pauses of a person. Gives whether there is a session. */
export async function* signIn(
  demo: DemoContext,
  { factor, trustDevice = true, ...visitor }: SignIn,
): Script<boolean> {
  const { member } = visitor;
  const { random } = member;
  let reply = await tryPassword(demo, visitor, DEMO_PASSWORD);
  if (!reply || reply.login.status === 'denied') return false;
  if (reply.login.status === 'complete') return true;
  const { loginId, status } = reply.login;
  if (status === 'enrolment_required') {
    yield random.between(25, 80) * SECOND;
    const { phone, phoneCountry: country } = member.person;
    reply = await submitPhone(demo.signIn, demo.as(member), loginId, { phone, country });
  }
  yield random.between(12, 45) * SECOND;
  const asked = factor ?? reply.login.challenge?.factor ?? 'sms';
  const answer = { loginId, factor: asked, trustDevice };
  if (random.chance(0.06)) {
    await tryCode(demo, visitor, { ...answer, mistyped: true });
    yield random.between(8, 25) * SECOND;
  }
  return (await tryCode(demo, visitor, answer)) !== null;
}

export interface Answer {
  readonly loginId: string;
  readonly factor: FactorType;
  readonly trustDevice: boolean;
  readonly mistyped?: boolean;
}

/** The second step of a sign-in. Null: the code is wrong. */
export async function tryCode(
  demo: DemoContext,
  { member, browser }: Visitor,
  { loginId, factor, trustDevice, mistyped = false }: Answer,
): Promise<SignInReply | null> {
  const state = demo.history.stateOf(streamOf(login, loginId));
  const sent = state.status === 'unknown' ? undefined : state.challenges[factor];
  const read = readCode(demo, member, factor, sent);
  const answer = {
    context: demo.as(member),
    loginId,
    factor,
    code: mistyped ? mistype(read) : read,
    trustDevice,
    deviceToken: browser.device,
  };
  const reply = await answerChallenge(demo.signIn, answer).catch(nullIf('invalid_code'));
  if (reply) keepCookies(browser, reply);
  return reply;
}

function keepCookies(browser: Browser, { deviceToken, sessionToken }: SignInReply): void {
  browser.device = deviceToken ?? browser.device;
  browser.session = sessionToken ?? browser.session;
}

/** What is expected to go wrong now and then; anything else is a fault of the story. */
const nullIf =
  (code: DomainError['code']) =>
  (error: unknown): null => {
    if (error instanceof DomainError && error.code === code) return null;
    throw error;
  };
