import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../source/repository.ts';
import type { Planted } from './plants.ts';

/** An import that a rule forbids. */
export type Violation = { readonly rule: string; readonly from: string; readonly to: string };

const fences = join(root, 'tooling/architecture/fences.cjs');
const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const packages = ['domain', 'db', 'auth', 'platform', 'messages', 'ui', 'api'].map(
  (name) => `packages/${name}`,
);
const remix = ['react', 'node', 'express'].map((name) => `@remix-run/${name}`);
const registry = ['zod', 'vitest', 'fast-check', 'react', 'drizzle-orm', 'pg', 'pg-boss', 'lucia', ...remix];

/** Names of all rules that the fences have. */
export function ruleNames(): string[] {
  const script = `process.stdout.write(JSON.stringify(require(${JSON.stringify(fences)}).forbidden.map((rule) => rule.name)))`;
  return JSON.parse(execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' }));
}

/** Writes the files to a folder of their own, outside the checkout, and lets the real fences judge them. */
export function violationsIn(files: readonly Planted[]): Violation[] {
  const folder = mkdtempSync(join(tmpdir(), 'fences-'));
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  const link = (name: string, target: string) => {
    mkdirSync(dirname(join(folder, 'node_modules', name)), { recursive: true });
    symlinkSync(join(folder, target), join(folder, 'node_modules', name));
  };
  try {
    // The maps of exports are the real ones: a plant resolves as it would here.
    for (const path of [...packages, 'tooling/seed', 'tests/support']) {
      const manifest = readFileSync(join(root, path, 'package.json'), 'utf8');
      write(`${path}/package.json`, manifest);
      link((JSON.parse(manifest) as { name: string }).name, path);
    }
    // Laid out as pnpm does, with the file in a `dist`, which is no build output of ours.
    for (const name of registry) {
      const path = `node_modules/.pnpm/${name.replace('/', '+')}@1.0.0/node_modules/${name}`;
      write(
        `${path}/package.json`,
        JSON.stringify({ name, version: '1.0.0', type: 'module', main: './dist/index.js' }),
      );
      write(`${path}/dist/index.js`, 'export const value = 1;\n');
      link(name, path);
    }
    write('package.json', '{ "name": "planted", "private": true }');
    for (const { file, text } of files) write(file, text);
    return judge(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function judge(folder: string): Violation[] {
  const args = ['--config', fences, '--output-type', 'json', 'apps', 'packages', 'tooling', 'tests'];
  const run = spawnSync(process.execPath, [cruiser, ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (!run.stdout.startsWith('{')) throw new Error(`dependency-cruiser failed: ${run.stderr}${run.stdout}`);
  const { summary } = JSON.parse(run.stdout) as {
    summary: { violations: { from: string; to: string; rule: { name: string } }[] };
  };
  return summary.violations.map(({ from, to, rule }) => ({ rule: rule.name, from, to }));
}
