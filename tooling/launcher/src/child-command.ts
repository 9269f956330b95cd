import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { childEnvironment } from '@portal/platform/env';

/** For `node --import`: runs TypeScript from any folder of the checkout. */
export const typescriptLoader: string = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

/** A command that runs to its end. */
export type ChildCommand = {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Show its output as it comes; else it is given back. */
  readonly show: boolean;
  /** Ends the command when it aborts. */
  readonly signal?: AbortSignal;
};

/** Resolves to the exit code (1 for a signal or a program that is not there) and what it wrote, if it was not shown. */
export const runToEnd = ({
  file,
  args,
  cwd,
  env,
  show,
  signal,
}: ChildCommand): Promise<{ code: number; output: string }> =>
  new Promise((resolve) => {
    let output = '';
    const child = spawn(file, args, {
      cwd,
      env: childEnvironment(env ?? {}),
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
      shell: process.platform === 'win32',
    });
    const end = (): void => void child.kill('SIGTERM');
    signal?.addEventListener('abort', end, { once: true });
    const collect = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.once('error', (error) => resolve({ code: 1, output: error.message }));
    child.once('close', (code) => {
      signal?.removeEventListener('abort', end);
      resolve({ code: code ?? 1, output });
    });
  });
