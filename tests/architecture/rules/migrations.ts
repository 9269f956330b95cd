import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../source/repository.ts';

const database = join(root, 'packages/db');

/** The database package in a folder where drizzle-kit may write. */
export type Copy = {
  readonly folder: string;
  addTable(name: string): void;
  remove(): void;
};

export function copyOfMigrations(): Copy {
  const folder = mkdtempSync(join(tmpdir(), 'migrations-'));
  for (const part of ['src', 'migrations', 'drizzle.config.ts', 'package.json']) {
    cpSync(join(database, part), join(folder, part), { recursive: true });
  }
  symlinkSync(join(database, 'node_modules'), join(folder, 'node_modules'));
  return {
    folder,
    addTable: (name) =>
      writeFileSync(
        join(folder, 'src/schema', `${name}.ts`),
        `import { pgTable, text } from 'drizzle-orm/pg-core';\nexport const ${name} = pgTable('${name}', { id: text('id').primaryKey() });\n`,
      ),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** What is wrong with the migrations among themselves; empty when nothing is. */
export function checkMigrations({ folder }: Copy): string {
  const { code, said } = drizzleKit(folder, 'check');
  return code === 0 ? '' : said;
}

/** The statements that would bring the database from the last migration to the schema. */
export function changesAfter({ folder }: Copy): string[] {
  const before = new Set(readdirSync(join(folder, 'migrations')));
  const { code, said } = drizzleKit(folder, 'generate');
  if (code !== 0) throw new Error(`drizzle-kit generate failed:\n${said}`);
  return readdirSync(join(folder, 'migrations'))
    .filter((name) => !before.has(name))
    .map((name) => readFileSync(join(folder, 'migrations', name), 'utf8'));
}

function drizzleKit(folder: string, command: string): { code: number; said: string } {
  const binary = join(database, 'node_modules/.bin/drizzle-kit');
  // Without a terminal: where it would ask (renamed or new?), it fails instead of waiting.
  const run = spawnSync(binary, [command, '--config', 'drizzle.config.ts'], {
    cwd: folder,
    encoding: 'utf8',
    input: '',
  });
  return { code: run.status ?? 1, said: `${run.stdout}${run.stderr}` };
}
