import { password as passwordOfTests } from '@portal/test-support/world';

type Body = string | FormData | URLSearchParams | ReadableStream<Uint8Array>;
type Asked = { headers?: Record<string, string>; signal?: AbortSignal };

/** Somebody at a web server, over HTTP; the cookie is valid on every process of the same portal. */
export type Session = {
  readonly cookie: string;
  get(path: string, asked?: Asked): Promise<Response>;
  post(path: string, body: Body, asked?: Asked): Promise<Response>;
  /** The same session at another web process. */
  at(origin: string): Session;
};

/** Signs in as a person would: the form, and the cookie that comes back. */
export async function signIn(origin: string, email: string, password = passwordOfTests): Promise<Session> {
  const answer = await fetch(`${origin}/sign-in`, {
    method: 'POST',
    headers: { origin },
    body: new URLSearchParams({ email, password }),
    redirect: 'manual',
  });
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
  if (answer.status !== 302 || !cookie) throw new Error(`signing in as ${email} answered ${answer.status}`);
  return sessionWith(origin, cookie);
}

/** Nobody in particular. */
export function stranger(origin: string): Session {
  return sessionWith(origin, '');
}

function sessionWith(origin: string, cookie: string): Session {
  const headers = { origin, ...(cookie ? { cookie } : {}) };
  return {
    cookie,
    get: (path, asked) =>
      fetch(`${origin}${path}`, {
        ...asked,
        headers: { ...headers, ...asked?.headers },
        redirect: 'manual',
      }),
    post: (path, body, asked) =>
      fetch(`${origin}${path}`, {
        ...asked,
        method: 'POST',
        headers: { ...headers, ...asked?.headers },
        body,
        redirect: 'manual',
        // Streams need it; the type does not know it yet.
        ...({ duplex: 'half' } as object),
      }),
    at: (other) => sessionWith(other, cookie),
  };
}
