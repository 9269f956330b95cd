import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Addresses of the site map, as its file gives them: children stand under their parents. */
export function addresses(): string[] {
  const file = fileURLToPath(new URL('../../../apps/portal/app/routes.ts', import.meta.url));
  const found: string[] = [];
  let parent = '';
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const path = /^\s*route\('([^']+)'/u.exec(line)?.[1];
    if (path !== undefined) found.push(`${line.startsWith('    ') ? parent : ''}/${path}`);
    else if (/^ {2}index\(/u.test(line)) found.push('/');
    if (path !== undefined && line.trimEnd().endsWith('[')) parent = `/${path}`;
  }
  return found;
}
