import { type Context, createContext } from '@portal/api';

/** While bytes are on their way, the right to them is asked again this often (trust.md B13, T09). */
const recheckMs = 1_000;

/** Who asks, at this moment: a session that has ended since the request came opens nothing any more. */
export function contextNow({
  services,
  credential,
  network,
}: Pick<Context, 'services' | 'credential' | 'network'>): Context {
  const now = services.clock.now();
  const current = 'now' in credential ? { ...credential, now } : credential;
  return createContext(services, { credential: current, network });
}

/**
 * Asks again and again whether what is going on is still allowed, and cuts it when it is not, or when nobody can
 * tell: whoever lost their seat, session or token is gone within two seconds, at every process.
 *
 * @returns what ends the watch.
 */
export function watchRight(
  { services, credential, network }: Context,
  check: (asOfNow: Context) => Promise<unknown>,
  cut: (reason: unknown) => void,
): () => void {
  let asking = false;
  const timer = setInterval(() => {
    if (asking) return;
    asking = true;
    check(contextNow({ services, credential, network }))
      .catch((reason: unknown) => {
        clearInterval(timer);
        cut(reason);
      })
      .finally(() => {
        asking = false;
      });
  }, recheckMs);
  return () => clearInterval(timer);
}
