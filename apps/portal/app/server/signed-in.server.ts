import type { Context } from '@portal/api';
import type { SignedIn } from './doors.server.ts';

/** The cookies of a browser in which somebody has just signed in: the session, and by what it is known again. */
export function signedInCookies({ services }: Context, { token, device }: SignedIn): Headers {
  const headers = new Headers();
  headers.append('Set-Cookie', services.cookie.serialize(token));
  headers.append('Set-Cookie', services.deviceCookie.serialize(device));
  return headers;
}
