import { join } from 'node:path';
import { runToEnd } from './child-command.ts';
import { LaunchError } from './launch-error.ts';

/** The turbo of this checkout: called directly, `pnpm exec` would cost half a second. */
export const turbo = (root: string): string => join(root, 'node_modules', '.bin', 'turbo');

/**
 * Builds what has changed. Gives back what to say of it.
 *
 * @throws LaunchError with the end of the output.
 */
export const build = async (root: string): Promise<string> => {
  const args = ['run', 'build', '--output-logs=errors-only', '--no-update-notifier'];
  const { code, output } = await runToEnd({ file: turbo(root), args, cwd: root, show: false });
  if (code !== 0)
    throw new LaunchError(`The build failed:\n${output.trim().split('\n').slice(-40).join('\n')}`);
  return /FULL TURBO/.test(output) ? 'unchanged' : 'built';
};
