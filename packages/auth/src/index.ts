export { type SessionCookie, sessionCookie, sessionCredential } from './cookie.ts';
export { type Limits, networkOf, openLimits } from './limits.ts';
export { hashPassword, verifyPassword } from './passwords.ts';
export {
  beginSession,
  endSession,
  endSessionsOf,
  touchSeconds,
  touchSession,
} from './sessions.ts';
