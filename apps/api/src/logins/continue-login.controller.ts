import { Controller, Req, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import {
  getLogin,
  issueChallenge,
  offerAppInLogin,
  requestRecovery,
  submitPhone,
  verifyLogin,
  type AnswerOf,
  type InputOf,
  type Login,
} from '@sallyport/contracts';
import type { CommandContext } from '@sallyport/event-store';
import { about } from '@sallyport/sign-in';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { LoginPrincipal } from '../http/authentication';
import { Context } from '../http/command-context';
import { Endpoint } from '../http/endpoint.decorator';
import { Input } from '../http/input.decorator';
import { Client, CurrentLogin, type RequestClient } from '../http/request.decorators';
import { parseToken } from '../http/secret-token';
import { PhoneNumbers } from '../security/phone-numbers';
import { AnswerChallenge } from './answer-challenge.handler';
import { GetLogin } from './get-login.handler';
import { deliverTokens, type TokenDelivery } from './deliver-tokens';
import { IssueChallenge } from './issue-challenge.handler';
import { OfferAppInLogin } from './offer-app-in-login.handler';
import { RequestRecovery } from './request-recovery.handler';
import { SubmitPhone } from './submit-phone.handler';

/** What an authenticator app is called that nobody named. */
const DEFAULT_APP_LABEL = 'Authenticator app';

/** Going on with a login. The password was right, so its user acts; what the secret opens ends with the login. */
@Controller()
export class ContinueLoginController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly numbers: PhoneNumbers,
  ) {}

  @Endpoint(getLogin)
  async get(
    @CurrentLogin() login: LoginPrincipal,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Login> {
    const view = await this.queries.execute(new GetLogin(login.loginId, login.userId, request.now));
    return deliverTokens({ login: view }, deliveryOf(request), reply);
  }

  @Endpoint(submitPhone)
  async phone(
    @Context() context: CommandContext,
    @CurrentLogin() login: LoginPrincipal,
    @Input() { body }: InputOf<typeof submitPhone>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Login> {
    const phone = this.numbers.parse(body);
    const result = await this.commands.execute(new SubmitPhone(about(context, login), login.loginId, phone));
    return deliverTokens(result, deliveryOf(request), reply);
  }

  @Endpoint(issueChallenge)
  async challenge(
    @Context() context: CommandContext,
    @CurrentLogin() login: LoginPrincipal,
    @Input() { body }: InputOf<typeof issueChallenge>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Login> {
    const result = await this.commands.execute(
      new IssueChallenge(about(context, login), login.loginId, body.factor),
    );
    return deliverTokens(result, deliveryOf(request), reply);
  }

  @Endpoint(verifyLogin)
  async verify(
    @Context() context: CommandContext,
    @CurrentLogin() login: LoginPrincipal,
    @Input() { body }: InputOf<typeof verifyLogin>,
    @Client() { deviceToken }: RequestClient,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Login> {
    const device = deviceToken === undefined ? undefined : parseToken('device', deviceToken);
    const command = new AnswerChallenge({
      context: about(context, login),
      loginId: login.loginId,
      factor: body.factor,
      code: body.code,
      trustDevice: body.trustDevice,
      deviceToken: device,
    });
    return deliverTokens(await this.commands.execute(command), deliveryOf(request), reply);
  }

  @Endpoint(offerAppInLogin)
  authenticatorApp(
    @Context() context: CommandContext,
    @CurrentLogin() login: LoginPrincipal,
    @Input() { body }: InputOf<typeof offerAppInLogin>,
  ): Promise<AnswerOf<typeof offerAppInLogin>> {
    const label = body.label ?? DEFAULT_APP_LABEL;
    return this.commands.execute(new OfferAppInLogin(about(context, login), login.loginId, label));
  }

  @Endpoint(requestRecovery)
  async recovery(
    @Context() context: CommandContext,
    @CurrentLogin() login: LoginPrincipal,
  ): Promise<AnswerOf<typeof requestRecovery>> {
    const command = new RequestRecovery(about(context, login), login.loginId);
    const { recoveryId, dueAt } = await this.commands.execute(command);
    return { recoveryId, dueAt };
  }
}

/** Who shows the login secret in a header keeps secrets itself; who shows a cookie is a browser. */
const deliveryOf = (request: FastifyRequest): TokenDelivery =>
  request.headers['sallyport-login-token'] === undefined ? 'cookie' : 'body';
