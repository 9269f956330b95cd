export { type SessionCookie, sessionCookie, sessionCredential } from './cookie.ts';
export { type LimitName, type Limits, networkOf, openLimits } from './limits.ts';
export { hashPassword, verifyPassword } from './passwords.ts';
export {
  absoluteHours,
  beginSession,
  endSession,
  endSessionsOf,
  hashOfToken,
  idleMinutes,
  touchSeconds,
  touchSession,
} from './sessions.ts';
