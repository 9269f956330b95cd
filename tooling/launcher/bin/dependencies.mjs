// Installs the locked dependencies, unless nothing that decides about them has changed since the last time.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LaunchError } from './launch-error.mjs';
import { say, step } from './steps.mjs';

const groups = ['apps', 'packages', 'tooling', 'tests'];

const manifests = (root) => [
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  'package.json',
  ...groups.flatMap((group) =>
    readdirSync(join(root, group)).map((name) => join(group, name, 'package.json')),
  ),
];

const fingerprint = (root) => {
  const hash = createHash('sha256').update(
    `${process.platform} ${process.arch} ${process.versions.modules}\n`,
  );
  for (const file of manifests(root)
    .filter((name) => existsSync(join(root, name)))
    .sort()) {
    hash.update(`${file}\n`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
};

const install = (root, pnpm) => {
  // confirmModulesPurge: without a terminal pnpm would refuse to replace a node_modules made by another version.
  const args = [
    pnpm,
    'install',
    '--frozen-lockfile',
    '--config.confirmModulesPurge=false',
    '--reporter=append-only',
  ];
  const result = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (result.error || result.status !== 0) {
    const output =
      result.error?.message ?? `${result.stdout}\n${result.stderr}`.trim().split('\n').slice(-15).join('\n');
    throw new LaunchError(`The dependencies could not be installed:\n${output}`);
  }
};

export const ensureDependencies = (root, toolsDir, pnpm) => {
  const stampFile = join(toolsDir, 'install-stamp');
  const stamp = fingerprint(root);
  const done = existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp;
  if (done && existsSync(join(root, 'node_modules', '.modules.yaml')))
    return say('dependencies', 'unchanged', 0);
  // First away with the stamp: an install that is interrupted must be done again.
  rmSync(stampFile, { force: true });
  step('dependencies', 'installed from the lockfile', () => install(root, pnpm), { download: true });
  writeFileSync(stampFile, stamp);
};
