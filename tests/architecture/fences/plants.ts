/** A file of the planted tree and its text. */
export type Planted = { readonly file: string; readonly text: string };

/** A file that breaks exactly this rule. */
export type Plant = Planted & { readonly rule: string };

const empty = 'export const value = 1;\nexport type Value = number;\n';

/** What the plants import: a portal in miniature, with the paths of the real one. */
export const harmless: readonly Planted[] = [
  'packages/domain/src/kernel/ids.ts',
  'packages/domain/src/documents/document.ts',
  'packages/db/src/read.ts',
  'packages/db/src/schema/documents.ts',
  'packages/auth/src/index.ts',
  'packages/platform/src/env.ts',
  'packages/messages/src/catalogues.ts',
  'packages/messages/src/translate.ts',
  'packages/ui/src/button.tsx',
  'packages/api/src/index.ts',
  'packages/api/src/core/operation.ts',
  'packages/api/src/spaces/index.ts',
  'packages/api/src/spaces/spaces.view.ts',
  'packages/api/src/audit/index.ts',
  'apps/portal/app/paths.ts',
  'apps/portal/app/shared/language.tsx',
  'apps/portal/app/server/api.server.ts',
  'apps/portal/app/modules/spaces/roster.tsx',
  'apps/portal/server/app.ts',
  'apps/worker/src/main.ts',
  'tooling/seed/src/personas.ts',
  'tests/support/src/world.ts',
  'packages/domain/src/documents/document.test.ts',
]
  .map((file) => ({ file, text: empty }))
  // The other half of the planted ring; a ring is reported once.
  .concat({
    file: 'packages/platform/src/ring-b.ts',
    text: "import './ring-a.ts';\nexport const value = 1;\n",
  });

const plant = (rule: string, file: string, from: string): Plant => ({
  rule,
  file,
  text: `import { value } from '${from}';\nexport const used = value;\n`,
});

/** At least one for every rule of the fences. */
export const plants: readonly Plant[] = [
  plant('no-cycles', 'packages/platform/src/ring-a.ts', './ring-b.ts'),
  plant('domain-is-pure', 'packages/domain/src/documents/reads-clock.ts', '@portal/platform/env'),
  plant('domain-is-pure', 'packages/domain/src/documents/reads-file.ts', 'node:fs'),
  plant('domain-is-pure', 'packages/domain/src/documents/knows-react.ts', 'react'),
  plant('domain-tests-are-pure', 'packages/domain/src/documents/knows-env.test.ts', '@portal/platform/env'),
  plant('db-sees-only-domain', 'packages/db/src/calls-api.ts', '@portal/api'),
  plant(
    'modules-meet-at-the-door',
    'packages/api/src/documents/by-the-window.ts',
    '../spaces/spaces.view.ts',
  ),
  plant('modules-meet-at-the-door', 'packages/api/src/core/by-the-window.ts', '../spaces/spaces.view.ts'),
  plant('listeners-are-not-called', 'packages/api/src/documents/calls-audit.ts', '../audit/index.ts'),
  plant(
    'sql-only-in-repositories',
    'packages/api/src/documents/reads-table.ts',
    '@portal/db/schema/documents',
  ),
  plant('sql-only-in-repositories', 'packages/api/src/documents/writes-sql.ts', 'drizzle-orm'),
  plant('sql-only-in-repositories', 'apps/worker/src/writes-sql.ts', 'drizzle-orm'),
  plant('portal-never-sees-db', 'apps/portal/server/reads-db.ts', '@portal/db/read'),
  plant('portal-never-sees-db', 'apps/portal/server/opens-pool.ts', 'pg'),
  plant(
    'portal-enters-api-by-the-front-door',
    'apps/portal/server/by-the-window.ts',
    '../../../packages/api/src/spaces/spaces.view.ts',
  ),
  plant(
    'portal-modules-are-islands',
    'apps/portal/app/modules/documents/borrows.tsx',
    '../spaces/roster.tsx',
  ),
  plant('shared-pages-know-no-module', 'apps/portal/app/shared/chip.tsx', '../modules/spaces/roster.tsx'),
  plant('browser-code-stays-pure', 'apps/portal/app/modules/documents/calls-api.tsx', '@portal/api'),
  plant('browser-code-stays-pure', 'apps/portal/app/modules/documents/library.route.tsx', '@portal/auth'),
  plant('browser-code-stays-pure', 'apps/portal/app/shared/reads-env.ts', '@portal/platform/env'),
  plant('browser-code-stays-pure', 'apps/portal/app/shared/all-languages.ts', '@portal/messages/catalogues'),
  plant('browser-code-needs-no-node', 'apps/portal/app/modules/documents/reads-file.tsx', 'node:fs'),
  plant('browser-code-needs-no-node', 'packages/ui/src/reads-file.tsx', 'node:fs'),
  plant('ui-knows-no-domain', 'packages/ui/src/document-row.tsx', '@portal/domain/documents/document'),
  plant('packages-never-see-apps', 'packages/platform/src/knows-seed.ts', '@portal/seed/personas'),
  plant('packages-never-see-apps', 'packages/platform/src/knows-app.ts', '../../../apps/worker/src/main.ts'),
  plant('nothing-imports-apps', 'tooling/seed/src/borrows-app.ts', '../../../apps/portal/app/paths.ts'),
  plant('nothing-imports-apps', 'apps/worker/src/borrows-app.ts', '../../portal/app/paths.ts'),
  plant('nothing-imports-tests', 'tooling/seed/src/borrows-test.ts', '@portal/test-support/world'),
  plant('nothing-imports-tests', 'packages/domain/src/documents/borrows-test.ts', './document.test.ts'),
  plant('only-auth-imports-lucia', 'packages/api/src/documents/signs-in.ts', 'lucia'),
  plant('only-routes-import-remix', 'apps/portal/app/modules/documents/goes-away.tsx', '@remix-run/react'),
  plant('only-routes-import-remix', 'packages/ui/src/goes-away.tsx', '@remix-run/react'),
  plant('not-to-unresolvable', 'packages/platform/src/mistyped.ts', './nowhere.ts'),
  plant('not-to-unresolvable', 'packages/platform/src/no-such-package.ts', 'no-such-package'),
  plant('no-deprecated-core', 'packages/platform/src/old-fashioned.ts', 'node:punycode'),
];

const allowed = (file: string, ...from: readonly string[]): Planted => ({
  file,
  text: from
    .map(
      (each, index) => `import { value as v${index} } from '${each}';\nexport const u${index} = v${index};\n`,
    )
    .join(''),
});

/** What has to stay possible: a rule that is too wide fails here. */
export const permitted: readonly Planted[] = [
  allowed('packages/domain/src/documents/rules.ts', 'zod', '../kernel/ids.ts', './document.ts'),
  allowed('packages/domain/src/documents/rules.test.ts', 'vitest', 'fast-check', './rules.ts'),
  allowed(
    'packages/db/src/flight.ts',
    'drizzle-orm',
    'pg',
    'pg-boss',
    'node:fs',
    '@portal/domain/kernel/ids',
    '@portal/platform/env',
  ),
  allowed('packages/auth/src/sessions.ts', 'lucia', 'drizzle-orm', '@portal/db/schema/documents'),
  allowed('packages/api/src/core/work.ts', 'drizzle-orm', '@portal/db/schema/documents', '../audit/index.ts'),
  allowed('packages/api/src/root.ts', './spaces/spaces.view.ts', './audit/index.ts'),
  allowed(
    'packages/api/src/documents/list-documents.ts',
    '../core/operation.ts',
    '../spaces/index.ts',
    '@portal/db/read',
  ),
  allowed('packages/api/src/documents/documents.repository.ts', 'drizzle-orm', '@portal/db/schema/documents'),
  allowed(
    'apps/portal/server/rest-door.ts',
    '@portal/api',
    '@portal/auth',
    '@portal/platform/env',
    '@remix-run/express',
  ),
  allowed('apps/portal/app/server/signed-in.server.ts', '@portal/api', '@remix-run/node', 'node:stream'),
  allowed(
    'apps/portal/app/entry.server.tsx',
    'node:stream',
    '@portal/messages/catalogues',
    '@remix-run/node',
  ),
  allowed(
    'apps/portal/app/modules/documents/new.route.tsx',
    ...['@remix-run/react', '../../server/api.server.ts', '../../shared/language.tsx', '../../paths.ts'],
    ...['@portal/domain/documents/document', '@portal/ui/button', '@portal/messages/translate'],
  ),
  {
    file: 'apps/portal/app/modules/documents/row.tsx',
    text: "import type { Value } from '@portal/api';\nexport type Row = Value;\n",
  },
  // Types do not make a ring: they are gone before the code runs.
  {
    file: 'packages/platform/src/calls.ts',
    text: "import { value } from './called.ts';\nexport const used = value;\n",
  },
  {
    file: 'packages/platform/src/called.ts',
    text: "import type { used } from './calls.ts';\nexport const value = 1;\nexport type Used = typeof used;\n",
  },
  // Made by the build, absent from a fresh clone.
  allowed('packages/messages/src/browser-catalogues.ts', '@portal/messages/catalogue/en'),
  allowed(
    'tests/integration/documents/list-documents.test.ts',
    '@portal/test-support/world',
    'drizzle-orm',
    '@portal/api',
  ),
];
