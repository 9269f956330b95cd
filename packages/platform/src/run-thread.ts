import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';

const require = createRequire(import.meta.url);

/** What a thread may cost (trust.md T27). */
export type ThreadLimits = { readonly milliseconds: number; readonly megabytes: number };

/**
 * Runs one of this package's threads, `<name>.thread.mjs`, and gives back the one message that it posts. Bytes
 * are handed over by `transfer`, not copied. Null when it fails, or needs more than its limits.
 */
export async function runThread<T>(
  name: string,
  workerData: object,
  limits: ThreadLimits,
  transfer: readonly ArrayBuffer[] = [],
): Promise<T | null> {
  // By the package's name: bundled into a server, this file lies somewhere else than the threads.
  const worker = new Worker(require.resolve(`@portal/platform/threads/${name}`), {
    workerData,
    transferList: [...transfer],
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes, maxYoungGenerationSizeMb: 32 },
    // It needs neither the secrets of this process nor its loaders.
    env: {},
    execArgv: [],
    stdout: true,
    stderr: true,
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<T | null>((resolve) => {
      timer = setTimeout(() => resolve(null), limits.milliseconds);
      worker.once('message', resolve);
      worker.once('error', () => resolve(null));
      worker.once('exit', () => resolve(null));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
