export { sessionCookie, sessionCredential, type SessionCookie } from './cookie.ts';
export { networkOf, openLimits, type LimitName, type Limits } from './limits.ts';
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
