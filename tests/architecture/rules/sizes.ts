import type { RepositoryFile } from '../source/repository.ts';

/** What kind of file a path is, and how long such a file may be. The first that fits counts. */
const roles: readonly { readonly role: string; readonly path: RegExp; readonly limit: number }[] = [
  // Contents of papers and of the story: read like a text, not like a program.
  { role: 'data', path: /^tooling\/seed\/src\/(files|story)\//u, limit: 450 },
  { role: 'inputs', path: /^packages\/domain\/src\/.+\.inputs\.ts$/u, limit: 200 },
  { role: 'unit test', path: /^(packages|apps|tooling)\/.+\.test\.tsx?$/u, limit: 250 },
  { role: 'vocabulary', path: /^packages\/domain\/src\/(?!kernel\/)[^/]+\/[a-z]+\.ts$/u, limit: 120 },
  // Lifecycles, policies, events and other pure rules: one idea per file.
  { role: 'rules', path: /^packages\/domain\/src\//u, limit: 150 },
  { role: 'tables', path: /^packages\/db\/src\/schema\//u, limit: 250 },
  { role: 'factory', path: /^packages\/db\/src\/factories\//u, limit: 120 },
  { role: 'door', path: /^packages\/api\/src\/[^/]+\/index\.ts$/u, limit: 25 },
  { role: 'router', path: /^packages\/api\/src\/.+\.router\.ts$/u, limit: 150 },
  { role: 'repository', path: /^packages\/api\/src\/.+\.repository\.ts$/u, limit: 300 },
  { role: 'view', path: /^packages\/api\/src\/.+\.view\.ts$/u, limit: 120 },
  { role: 'core', path: /^packages\/api\/src\/core\//u, limit: 200 },
  { role: 'use case', path: /^packages\/api\/src\/[^/]+\/.+\.ts$/u, limit: 120 },
  { role: 'site map', path: /^apps\/portal\/app\/routes\.ts$/u, limit: 150 },
  { role: 'route', path: /^apps\/portal\/app\/.+\.route\.tsx$/u, limit: 200 },
  { role: 'component', path: /^(apps\/portal\/app|packages\/ui\/src)\//u, limit: 150 },
  { role: 'end-to-end test', path: /^tests\/e2e\/.+\.spec\.ts$/u, limit: 150 },
  { role: 'test', path: /^tests\/.+\.test\.ts$/u, limit: 250 },
  { role: 'source file', path: /^(apps|packages|tooling|tests)\//u, limit: 250 },
];

/** Beyond the limit one thinks; beyond this share of it one splits. */
const tolerance = 1.5;

/** Files that are too long for what they are. */
export function oversized(files: readonly RepositoryFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    const role = roles.find((each) => each.path.test(path));
    if (!role) return [`${path} has no role`];
    const lines = text.trimEnd().split('\n').length;
    if (lines <= role.limit * tolerance) return [];
    return [`${path} has ${lines} lines; a ${role.role} has at most ${role.limit}`];
  });
}
