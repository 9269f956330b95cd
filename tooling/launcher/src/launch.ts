import { type Env, readSettings, type Settings } from '@portal/platform/env';
import { build } from './build.ts';
import { say, seconds, timed } from './console-lines.ts';
import { type OpenDatabase, openDatabase } from './embedded-or-given.ts';
import { isPortFree } from './free-port.ts';
import type { LaunchContext } from './launch-context.ts';
import { LaunchError } from './launch-error.ts';
import { endLeftovers, rememberProcess } from './leftovers.ts';
import { type Lock, takeLockWhenFree } from './lock.ts';
import { localOrigin, waitUntilReady } from './readiness.ts';
import { type Mode, webService, workerService } from './services.ts';
import { aborted, listenToStopSignals, type StopSignals } from './stop-signals.ts';
import { introduce, type Persona, playStoryOnce } from './story.ts';
import { SupervisedProcess } from './supervised-process.ts';

/** Brings the whole portal up, keeps it up, and takes it down in order when told to. Resolves to the exit code. */
export const launch = async (context: LaunchContext, mode: Mode): Promise<number> => {
  const settings = readSettings(undefined, context.root);
  const lock = await takeLockWhenFree(settings.dataDir, mode === 'production' ? 'start' : 'dev', say);
  try {
    await endLeftovers(settings.dataDir, say);
    await refuseTakenPort(settings);
    return await new Launch(context, settings, mode, lock).run();
  } finally {
    lock.release();
  }
};

const refuseTakenPort = async ({ host, port }: Settings): Promise<void> => {
  if (await isPortFree(host, port)) return;
  throw new LaunchError(
    `Port ${port} of ${host} is taken by another program: end it, or set PORT to another one, for example PORT=${port + 1} npm start.`,
  );
};

/** As a shell reports a program that Ctrl-C has ended. */
const interrupted = 130;

class Launch {
  readonly #signals: StopSignals;
  #services: SupervisedProcess[] = [];
  #database: OpenDatabase | undefined;

  constructor(
    private readonly context: LaunchContext,
    private readonly settings: Settings,
    private readonly mode: Mode,
    private readonly lock: Lock,
  ) {
    this.#signals = listenToStopSignals(context.calledByNpm);
  }

  async run(): Promise<number> {
    void aborted(this.#signals.stop).then(() => this.lock.markStopping());
    void aborted(this.#signals.force).then(() => this.#forceDown());
    try {
      await this.#up().catch((error: unknown) => {
        // Ctrl-C also ends the build: that is no failure to report.
        if (!this.#signals.stop.aborted) throw error;
      });
      await aborted(this.#signals.stop);
      say('\nStopping …');
    } finally {
      await this.#down();
      this.#signals.dispose();
    }
    say('Stopped.');
    return this.#signals.force.aborted ? interrupted : 0;
  }

  async #up(): Promise<void> {
    const { stop } = this.#signals;
    const [database] = await allOrFirstError([this.#openDatabase(), this.#build()]);
    if (stop.aborted) return;
    const { env, urls } = database;
    await timed('migrations', async () => {
      const { migrate } = await import('@portal/db/migrate');
      const { applied } = await migrate(urls);
      return { said: applied === 0 ? 'up to date' : `${applied} applied`, result: undefined };
    });
    const personas = env.demo && !stop.aborted ? await playStoryOnce(env) : [];
    if (stop.aborted) return;
    await timed('portal', async () => {
      this.#startServices(env);
      await waitUntilReady(localOrigin(env.host, env.port), stop);
      return { said: 'web and worker', result: undefined };
    });
    if (!stop.aborted) this.#announce(env, personas);
  }

  #openDatabase(): Promise<OpenDatabase> {
    return timed('database', async () => {
      this.#database = await openDatabase(this.settings, say);
      const { server } = this.#database;
      return { said: server ? `PostgreSQL on port ${server.port}` : 'as configured', result: this.#database };
    });
  }

  async #build(): Promise<void> {
    if (this.mode === 'development') return;
    await timed('build', async () => ({ said: await build(this.context.root), result: undefined }));
  }

  #startServices(env: Env): void {
    const { root } = this.context;
    this.#services = [webService(root, env, this.mode), workerService(root, env, this.mode)].map(
      (service) =>
        new SupervisedProcess(service, say, (identity) =>
          rememberProcess(env.dataDir, service.name, identity),
        ),
    );
  }

  #announce(env: Env, personas: readonly Persona[]): void {
    const { startedAt, downloadMs } = this.context;
    if (env.demo) introduce(personas, env);
    const downloads = downloadMs > 0 ? `, of which ${seconds(downloadMs)} downloads` : '';
    say(`\nReady in ${seconds(Date.now() - startedAt)}${downloads}. Ctrl-C stops everything.`);
    if (env.publicUrl !== `http://localhost:${env.port}`) say(`People reach it at ${env.publicUrl}`);
    say(`Ready on http://localhost:${env.port}`);
  }

  /** The database last: web and worker still write while they drain. */
  async #down(): Promise<void> {
    await Promise.all(this.#services.map((service) => service.stop()));
    await this.#database?.server?.stop({ force: this.#signals.force.aborted });
  }

  #forceDown(): void {
    say('Stopping now.');
    for (const service of this.#services) service.kill();
    void this.#database?.server?.stop({ force: true });
  }
}

/** Waits for both even when one fails, so that nothing is left starting while the rest is taken down. */
const allOrFirstError = async <First, Second>(
  work: readonly [Promise<First>, Promise<Second>],
): Promise<[First, Second]> => {
  await Promise.allSettled(work);
  return Promise.all(work);
};
