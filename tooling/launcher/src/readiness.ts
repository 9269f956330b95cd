import { setTimeout as sleep } from 'node:timers/promises';
import { LaunchError } from './launch-error.ts';

const patienceMs = 180_000;
const unspecified = new Set(['0.0.0.0', '::', 'localhost']);

/** Where this machine itself reaches the web server. */
export const localOrigin = (host: string, port: number): string => {
  const reachable = unspecified.has(host) ? '127.0.0.1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
};

/**
 * Resolves when `GET /readyz` answers 200, or quietly when `signal` aborts.
 *
 * @throws LaunchError after three minutes, with what was last heard.
 */
export const waitUntilReady = async (origin: string, signal: AbortSignal): Promise<void> => {
  const until = Date.now() + patienceMs;
  let heard = 'no answer';
  while (!signal.aborted) {
    try {
      const response = await fetch(`${origin}/readyz`, { signal: AbortSignal.timeout(5_000) });
      const body = await response.text();
      if (response.status === 200) return;
      heard = `${response.status} ${body.slice(0, 300)}`;
    } catch (error) {
      heard = (error as { cause?: Error }).cause?.message ?? (error as Error).message;
    }
    if (Date.now() > until)
      throw new LaunchError(`The portal was not ready after 3 minutes; ${origin}/readyz: ${heard}`);
    await sleep(100, undefined, { signal }).catch(() => undefined);
  }
};
