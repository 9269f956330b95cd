// Prepares the environment for everything that follows. Besides packages/platform/src/env.ts this is the only place
// that touches process.env: it runs before TypeScript can.

import { existsSync, mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

// What the machine needs to reach its registry; every other npm_* variable describes the npm that called us and
// would be taken for settings by pnpm.
const kept = /^npm_config_(cache|registry|userconfig|cafile|proxy|https_proxy)$/i;

const isNpmVariable = (name) => /^npm_/i.test(name);

/** The JavaScript file of the npm that called us, if it was npm. */
export const callingNpm = () => {
  const script = process.env.npm_execpath;
  return script?.endsWith('npm-cli.js') && existsSync(script) ? script : undefined;
};

export const cleanEnvironment = (toolsDir) => {
  for (const name of Object.keys(process.env)) {
    if (isNpmVariable(name) && !kept.test(name)) delete process.env[name];
  }
  process.env.PATH = [join(toolsDir, 'node_modules', '.bin'), process.env.PATH]
    .filter(Boolean)
    .join(delimiter);
  process.env.TURBO_TELEMETRY_DISABLED = '1';
  process.env.DO_NOT_TRACK = '1';
};

/** Settings of an installation; what is already set wins. Tests never see them. */
export const readDotEnv = (root) => {
  const file = join(root, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
};

/** Nothing is written outside the checkout: the TypeScript loader keeps its cache in the temporary folder. */
export const keepTemporaryFilesInside = (toolsDir) => {
  const folder = join(toolsDir, 'tmp');
  mkdirSync(folder, { recursive: true });
  process.env.TMPDIR = folder;
};
