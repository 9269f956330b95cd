import { isAlive, parentOf } from './process-identity.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

// npm passes on the Ctrl-C that the terminal has already sent to the whole group: the same press, twice.
const samePressMs = 1_000;
const lookAfterCallersMs = 200;

/** Signals that a person or a service manager stops us with. */
export type StopSignals = {
  /** Aborts at the first signal. */
  readonly stop: AbortSignal;
  /** Aborts at the second, which means: now. */
  readonly force: AbortSignal;
  readonly dispose: () => void;
};

/**
 * @param calledByNpm npm hands a SIGTERM to the shell between it and us, which ends without a word to us: then their
 * end counts as the signal.
 */
export const listenToStopSignals = (calledByNpm: boolean): StopSignals => {
  const stop = new AbortController();
  const force = new AbortController();
  let firstAt = 0;
  const hear = (): void => {
    if (!stop.signal.aborted) {
      firstAt = Date.now();
      stop.abort();
    } else if (Date.now() - firstAt > samePressMs) force.abort();
  };
  for (const signal of signals) process.on(signal, hear);
  const disposeWatch = calledByNpm ? watchCallers(hear) : () => undefined;
  return {
    stop: stop.signal,
    force: force.signal,
    dispose: () => {
      for (const signal of signals) process.off(signal, hear);
      disposeWatch();
    },
  };
};

/** Tells once when the shell or the npm above us has ended. */
const watchCallers = (tell: () => void): (() => void) => {
  const shell = parentOf(process.pid);
  const npm = shell && parentOf(shell.pid);
  const callers = [shell, npm].filter((caller) => caller !== undefined);
  const timer = setInterval(() => {
    if (callers.every(isAlive)) return;
    clearInterval(timer);
    tell();
  }, lookAfterCallersMs);
  timer.unref();
  return () => clearInterval(timer);
};

/** Resolves when the signal aborts. */
export const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
