export { newAccessToken, tokenCredential } from './access-tokens.ts';
export { authenticatorUri, newAuthenticatorSecret, stepOfCode } from './authenticator.ts';
export { deviceCookie, type SessionCookie, sessionCookie, sessionCredential, stepCookie } from './cookie.ts';
export { isKnownPassword } from './known-passwords.ts';
export { type Limits, networkOf, openLimits } from './limits.ts';
export {
  passkeyAnswered,
  passkeyCreation,
  passkeyMade,
  passkeyRequest,
  type RelyingParty,
} from './passkeys.ts';
export { hashPassword, isOutdatedHash, verifyPassword } from './passwords.ts';
export { hashOfRecoveryCode, newRecoveryCodes } from './recovery-codes.ts';
export { seal, unseal } from './sealed.ts';
export { newSecret } from './secrets.ts';
export {
  beginSession,
  endOtherSessionsOf,
  endSession,
  endSessionsOf,
  endSessionsOfOrganisation,
  endTokensOfOrganisation,
  hashOfToken,
  rotateSession,
  touchAccessToken,
  touchSeconds,
  touchSession,
} from './sessions.ts';
