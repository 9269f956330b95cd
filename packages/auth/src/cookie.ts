import type { Credential } from '@portal/db/actor-context';
import { hashOfToken } from './sessions.ts';

/** The cookie of a session. */
export const sessionCookie = (publicUrl: string) => secretCookie(publicUrl, 'sid');

/** The cookie between two steps of signing in, or of adding a passkey; it opens nothing by itself. */
export const stepCookie = (publicUrl: string) => secretCookie(publicUrl, 'step');

/** By what a browser is known again at the next sign-in; it opens nothing by itself and stays for a year. */
export const deviceCookie = (publicUrl: string) => secretCookie(publicUrl, 'device', 365 * 24 * 3600);

/**
 * A cookie that holds a secret. Over https it has the `__Host-` prefix, which binds it to this very host; plain http
 * (a demo on localhost) cannot carry that name. Without `maxAge`, in seconds, it ends with the browser.
 */
function secretCookie(publicUrl: string, plainName: string, maxAge?: number) {
  const secure = publicUrl.startsWith('https:');
  const name = secure ? `__Host-${plainName}` : plainName;
  const attributes = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  return {
    name,
    serialize: (token: string) => `${name}=${token}; ${attributes}${maxAge ? `; Max-Age=${maxAge}` : ''}`,
    clear: () => `${name}=; ${attributes}; Max-Age=0`,
    /** The secret in a Cookie header, or null. */
    tokenOf(header: string | undefined | null): string | null {
      for (const pair of header?.split(';') ?? []) {
        const [key, value] = pair.trim().split('=');
        if (key === name && value && /^[\w-]{43}$/u.test(value)) return value;
      }
      return null;
    },
  };
}
export type SessionCookie = ReturnType<typeof sessionCookie>;

/** What a request with this secret runs as; null when it brings none. */
export function sessionCredential(token: string, now: Date): Credential {
  return { kind: 'session', tokenHash: hashOfToken(token), now };
}
