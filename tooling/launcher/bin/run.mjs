// The one entry point of the repository: `node tooling/launcher/bin/run.mjs <command> [arguments]`.
//
// Plain JavaScript without dependencies, because it runs on a machine that has only Node and npm. It brings the
// pinned pnpm and the locked dependencies, and then hands over to TypeScript in this same process, so that signals
// and exit codes need no forwarding.

import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensureDependencies } from './dependencies.mjs';
import { callingNpm, cleanEnvironment, keepTemporaryFilesInside, readDotEnv } from './environment.mjs';
import { LaunchError } from './launch-error.mjs';
import { ensurePnpm } from './package-manager.mjs';
import { times } from './steps.mjs';

const commands = ['start', 'dev', 'portal', 'test', 'prove', 'bench'];
const oldestNode = [20, 19];

const launcher = join(dirname(fileURLToPath(import.meta.url)), '..');
const root = join(launcher, '..', '..');
const toolsDir = join(root, '.tools');

const checkNode = () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])) {
    throw new LaunchError(
      `Node ${oldestNode.join('.')} or newer is needed; this is ${process.versions.node}.`,
    );
  }
};

const loadTypeScript = () =>
  import(pathToFileURL(createRequire(join(launcher, 'package.json')).resolve('tsx')).href);

const main = async ([command, ...args]) => {
  if (!commands.includes(command)) {
    throw new LaunchError(`Usage: node tooling/launcher/bin/run.mjs <${commands.join('|')}>`);
  }
  checkNode();
  const calledByNpm = callingNpm() !== undefined;
  const pnpm = ensurePnpm(root, toolsDir);
  cleanEnvironment(toolsDir);
  ensureDependencies(root, toolsDir, pnpm);
  if (['start', 'dev', 'portal'].includes(command)) {
    readDotEnv(root);
    keepTemporaryFilesInside(toolsDir);
  }
  await loadTypeScript();
  const { run } = await import(pathToFileURL(join(launcher, 'src', `${command}.ts`)).href);
  process.exitCode = await run({ root, args, calledByNpm, ...times() });
};

// Whoever read our output may be gone while we still drain.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

try {
  await main(process.argv.slice(2));
} catch (error) {
  // A sentence for what a person can mend; the whole story for what only a developer can.
  process.stderr.write(
    `\n${['LaunchError', 'EnvError'].includes(error.name) ? error.message : error.stack}\n`,
  );
  process.exitCode = 1;
}
