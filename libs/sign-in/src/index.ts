export { amrOf, viewFactors, type FactorView } from './assurance';
export { answerChallenge, type AnswerChallenge } from './answer-challenge';
export { isSameChannel, type Channel } from './channels';
export { gatherClientFacts, type Client } from './client-facts';
export type { CommandLog } from './command-log';
export { SESSION_LIFETIME } from './complete-sign-in';
export * from './contexts';
export { enterPassword, type EnterPassword } from './enter-password';
export {
  factorOf,
  factorsByType,
  judgeSent,
  newBackupCodes,
  backupCodesUnder,
  type Factor,
  type Verdict,
} from './factors';
export { issueChallenge } from './issue-challenge';
export { Judgements } from './judgements';
export { atGranularity, isFound, locationIdsOf } from './location-ids';
export { viewOfLogin, type LoginView } from './login-view';
export { commitInOrder, signInOrder, type SignInAppends, type StepName } from './order';
export {
  offerAppInLogin,
  offerAuthenticatorApp,
  type AuthenticatorAppOffer,
} from './offer-authenticator-app';
export { proveCode, type CodeProof } from './prove-code';
export { provePassword } from './prove-password';
export {
  cancelRecoveryByAdministrator,
  cancelRecoveryByLink,
  requestRecovery,
  requestRecoveryInLogin,
} from './recovery';
export { hashSecret, isSecret, SECRET_BYTES, type SecretToken } from './secrets';
export { sendStepUpCode, type SentStepUpCode } from './send-step-up-code';
export type { MessageRates, SignInLimits, SignInParts } from './sign-in-parts';
export type { SignInReply } from './sign-in-reply';
export { stepUpByCode, stepUpByPassword, stepUpFactors, type StepUpByCode } from './step-up';
export { submitPhone } from './submit-phone';
export { unlock, unlockByLink } from './unlock';
