import { type Context, createContext, signIn } from '@portal/api';
import { sessionCredential } from '@portal/auth';
import type { TestPortal } from './portal.ts';
import { password } from './world.ts';

/** A browser: signs in at the door and asks with its cookie from then on. */
export type Browser = { token: string; context(): Context };

export function strangerAt(portal: TestPortal, network = '10.0.0'): Context {
  return createContext(portal.services, { credential: { kind: 'anonymous' }, network });
}

/** Signs somebody of the world in, in one more browser. */
export async function signedIn(
  portal: TestPortal,
  email: string,
  { typed = password, userAgent = 'Mozilla/5.0' }: { typed?: string; userAgent?: string } = {},
): Promise<Browser> {
  const context = createContext(portal.services, {
    credential: { kind: 'anonymous' },
    network: '10.0.1',
    userAgent,
  });
  const { token } = await signIn(context, { email, password: typed });
  if (token === null) throw new Error(`${email} has a second factor`);
  return browserWith(portal, token);
}

export function browserWith(portal: TestPortal, token: string): Browser {
  return {
    token,
    context: () =>
      createContext(portal.services, { credential: sessionCredential(token, portal.clock.now()) }),
  };
}
