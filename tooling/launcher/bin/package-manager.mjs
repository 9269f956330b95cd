// Finds the pnpm that `packageManager` in package.json pins, or installs it into .tools with the npm of this machine.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { callingNpm } from './environment.mjs';
import { LaunchError } from './launch-error.mjs';
import { say, step } from './steps.mjs';

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

const installedVersion = (toolsDir) => {
  const file = join(toolsDir, 'node_modules', 'pnpm', 'package.json');
  return existsSync(file) ? readJson(file).version : undefined;
};

const pinnedVersion = (root) => {
  const [, version] = /^pnpm@([^+]+)/.exec(readJson(join(root, 'package.json')).packageManager) ?? [];
  if (!version) throw new LaunchError('packageManager in package.json must name a version of pnpm.');
  return version;
};

const runNpm = (args, cwd) => {
  const script = callingNpm();
  const options = { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] };
  return script
    ? spawnSync(process.execPath, [script, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
};

const install = (toolsDir, version) => {
  mkdirSync(toolsDir, { recursive: true });
  // A package.json of its own keeps npm from climbing up to the workspace.
  const manifest = join(toolsDir, 'package.json');
  if (!existsSync(manifest)) writeFileSync(manifest, '{ "private": true }\n');
  const args = [
    'install',
    '--prefix',
    toolsDir,
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
    `pnpm@${version}`,
  ];
  const result = runNpm(args, toolsDir);
  if (result.error || result.status !== 0) {
    const reason = result.error?.message ?? result.stderr.trim().split('\n').slice(-8).join('\n');
    throw new LaunchError(`npm could not install pnpm ${version}:\n${reason}`);
  }
};

/** Makes sure that the pinned pnpm is in .tools and gives back the path of its script. */
export const ensurePnpm = (root, toolsDir) => {
  const version = pinnedVersion(root);
  if (installedVersion(toolsDir) === version) say('pnpm', version, 0);
  else step('pnpm', `${version} fetched`, () => install(toolsDir, version), { download: true });
  return join(toolsDir, 'node_modules', 'pnpm', 'bin', 'pnpm.cjs');
};
