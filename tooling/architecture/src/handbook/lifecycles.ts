import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Lifecycle } from '@portal/domain/kernel/lifecycle';

/** A machine as the rulebook has it, and where. */
export type FoundLifecycle = {
  readonly name: string;
  readonly module: string;
  readonly file: string;
  readonly lifecycle: Lifecycle<string, string>;
};

const domain = 'packages/domain/src';

/** Every machine of the rulebook, by module and name. Looked for in all files: a new one is drawn unasked. */
export async function findLifecycles(root: string): Promise<FoundLifecycle[]> {
  const found: FoundLifecycle[] = [];
  for (const entry of readdirSync(join(root, domain), { recursive: true, encoding: 'utf8' })) {
    const file = `${domain}/${entry.replaceAll('\\', '/')}`;
    const [module = ''] = entry.split(/[/\\]/u);
    if (!file.endsWith('.ts') || file.endsWith('.test.ts') || module === 'kernel') continue;
    if (!readFileSync(join(root, file), 'utf8').includes('defineLifecycle(')) continue;
    const exported = (await import(pathToFileURL(join(root, file)).href)) as Record<string, unknown>;
    for (const [name, value] of Object.entries(exported)) {
      if (isLifecycle(value)) {
        found.push({ name: name.replace(/Lifecycle$/u, ''), module, file, lifecycle: value });
      }
    }
  }
  return found.sort((a, b) => (a.module + a.name < b.module + b.name ? -1 : 1));
}

function isLifecycle(value: unknown): value is Lifecycle<string, string> {
  return typeof value === 'object' && value !== null && 'transitions' in value && 'states' in value;
}
