export { type SessionCookie, sessionCookie, sessionCredential } from './cookie.ts';
export { isKnownPassword } from './known-passwords.ts';
export { type Limits, networkOf, openLimits } from './limits.ts';
export { hashPassword, verifyPassword } from './passwords.ts';
export {
  beginSession,
  endOtherSessionsOf,
  endSession,
  endSessionsOf,
  rotateSession,
  touchSeconds,
  touchSession,
} from './sessions.ts';
