// The fences between folders that packages alone cannot draw (handbook: architecture, dependency direction).
// Every rule is proven by a planted violation in tests/architecture/fences.test.ts; every exception says why.

/** A package of the registry, wherever pnpm keeps it. */
const npm = (...names) => names.map((name) => `(^|/)node_modules/${name}/`);
/** A package of this repository, by its folder and, where the import does not resolve, by its name. */
const ours = (...names) => names.flatMap((name) => [`^packages/${name}/`, `^@portal/${name}(/|$)`]);

const testFile = '[.](test|spec)[.]tsx?$';

const mayWriteSql = [
  '^packages/db/', // It is the database.
  '^packages/auth/', // Sessions and passwords are rows; lucia asks its adapter for them.
  '^packages/api/src/core/', // Locks, idempotency keys, audit and outbox belong to every command, to no module.
  '^packages/api/src/[^/]+/[^/]+[.]repository[.]ts$', // What the rule is about.
  '^packages/api/src/accounts/operator[.]ts$', // Commands of the operator at the shell: no actor, owner's role.
  '^tooling/seed/', // Marks the story's mails as delivered, which no use case may.
  '^tests/(support|integration|access)/', // Look behind the API, to prove what it wrote and what it must not show.
];

const mayImportRemix = [
  '^apps/portal/vite[.]config[.]ts$', // Builds with its plugin.
  '^apps/portal/app/routes[.]ts$', // The site map is in its words.
  '^apps/portal/app/entry[.](client|server)[.]tsx$',
  '^apps/portal/app/root[.]tsx$',
  '^apps/portal/app/modules/.+[.]route[.]tsx$',
  '^apps/portal/app/server/', // Helpers of loaders and actions: redirect, data, session.
  '^apps/portal/app/forms/', // Forms post to actions and show what these answer.
  '^apps/portal/app/shared/router-[^/]+[.]tsx?$', // Adapters: what other components use of the router, in one place.
  '^apps/portal/server/', // Express hands requests for pages to its handler.
];

const madeByTheBuild = [
  '^virtual:remix/', // A module that exists inside Vite only.
  '^@portal/messages/catalogue/', // Compiled texts, absent from a fresh clone.
  '^[.]/build/server/index[.]js$', // The built portal, for server.mjs.
];

const deprecatedCore = [
  'constants',
  'domain',
  'freelist',
  'punycode',
  'smalloc',
  'sys',
  ...['_linklist', '_stream_.+', '_tls_.+', '_http_.+'],
  ...['node-inspect/.+', 'v8/tools/.+'],
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment:
        'These files import each other in a ring, so none can be read, tested or moved alone. Move what both ' +
        'need into a third file. Only imports of values count: types are gone before the code runs.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'domain-is-pure',
      comment:
        'The rulebook runs in the browser and on the server and is read in an hour: it may use itself and zod. ' +
        'No clock, no database, no file, no framework: take what you need as a parameter.',
      severity: 'error',
      from: { path: '^packages/domain/src/', pathNot: testFile },
      to: { pathNot: ['^packages/domain/src/', ...npm('zod')] },
    },
    {
      name: 'domain-tests-are-pure',
      comment:
        'Rules are tested by tables of cases and random worlds: besides the rulebook, vitest and fast-check.',
      severity: 'error',
      from: { path: `^packages/domain/src/.*${testFile}` },
      to: { pathNot: ['^packages/domain/src/', ...npm('zod', 'vitest', 'fast-check')] },
    },
    {
      name: 'db-sees-only-domain',
      comment:
        'The database package takes its words (states, labels, kinds of ids) from domain and its surroundings ' +
        'from platform. Use cases call it; it never calls them.',
      severity: 'error',
      from: { path: '^packages/db/src/' },
      to: {
        // pg-boss: its queues are tables, made by the migration as owner (the runtime role may make none).
        // pg-copy-streams: a backup is COPY, which pg alone does not speak.
        pathNot: [
          '^packages/db/',
          ...ours('domain', 'platform'),
          ...npm('drizzle-orm', 'pg', 'pg-boss', 'pg-copy-streams'),
        ],
        // Migrations are files: node:fs and its like are no secret of another package.
        dependencyTypesNot: ['core'],
      },
    },
    {
      name: 'modules-meet-at-the-door',
      comment:
        'A module of the API shows others what its index.ts exports, and nothing else: import from there, or ' +
        'export it there if it is meant to be shared. Files above the modules (root.ts, index.ts) put them together ' +
        'and may look inside; core is there for all.',
      severity: 'error',
      from: { path: '^packages/api/src/([^/]+)/' },
      to: {
        path: '^packages/api/src/[^/]+/',
        pathNot: ['^packages/api/src/$1/', '^packages/api/src/core/', '^packages/api/src/[^/]+/index[.]ts$'],
      },
    },
    {
      name: 'listeners-are-not-called',
      comment:
        'Audit, notifications and search listen to events. Emit the event and they will hear of it; a direct call ' +
        'would be forgotten in the next use case. Only root.ts, index.ts and core know them.',
      severity: 'error',
      from: { path: '^packages/api/src/([^/]+)/', pathNot: '^packages/api/src/core/' },
      to: { path: '^packages/api/src/(audit|notifications|search)/', pathNot: '^packages/api/src/$1/' },
    },
    {
      name: 'sql-only-in-repositories',
      comment:
        'Tables and SQL stay in *.repository.ts, so that a reviewer finds every query of a module in one kind of ' +
        'file. Move the statement there and call it.',
      severity: 'error',
      from: { pathNot: mayWriteSql },
      to: {
        path: ['^packages/db/src/schema/', '^@portal/db/schema/', ...npm('drizzle-orm'), '^drizzle-orm(/|$)'],
      },
    },
    {
      name: 'portal-never-sees-db',
      comment:
        'The portal gets what it shows from the API, which decides who may see it. It never reads a table.',
      severity: 'error',
      from: { path: '^apps/portal/' },
      to: { path: [...ours('db'), ...npm('pg')] },
    },
    {
      name: 'portal-enters-api-by-the-front-door',
      comment: 'Apps import @portal/api, that is its index.ts. What is not exported there is not theirs.',
      severity: 'error',
      from: { path: '^apps/' },
      to: { path: ours('api'), pathNot: ['^packages/api/src/index[.]ts$', '^@portal/api$'] },
    },
    {
      name: 'portal-modules-are-islands',
      comment:
        'Pages of one module import nothing from another module. What two of them show goes to app/shared, forms ' +
        'to app/forms, help for loaders to app/server, addresses to app/paths.ts.',
      severity: 'error',
      from: { path: '^apps/portal/app/modules/([^/]+)/' },
      to: { path: '^apps/portal/app/modules/', pathNot: '^apps/portal/app/modules/$1/' },
    },
    {
      name: 'shared-pages-know-no-module',
      comment: 'What all modules of the portal use (shared, forms, server, paths.ts) imports none of them.',
      severity: 'error',
      from: { path: '^apps/portal/app/(shared|forms|server|paths[.]ts)' },
      to: { path: '^apps/portal/app/modules/' },
    },
    {
      name: 'browser-code-stays-pure',
      comment:
        'This file reaches the browser, where there is neither a secret nor a database: of the API only types ' +
        '(import type), of platform and auth nothing, of the texts only the language of the page. Call the server ' +
        'from a helper in app/server or a *.server.ts file.',
      severity: 'error',
      from: {
        path: '^apps/portal/app/',
        pathNot: ['^apps/portal/app/server/', '[.]server[.]tsx?$'],
      },
      to: {
        path: [
          ...ours('api', 'platform', 'auth', 'db'),
          '^apps/portal/server/',
          '^packages/messages/src/(catalogues|sources[.]gen|source-files|compile|vite-plugin)[.]ts$',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'browser-code-needs-no-node',
      comment:
        'This file reaches the browser, which has no modules of Node. Do it in app/server or a *.server.ts file.',
      severity: 'error',
      from: {
        path: '^(apps/portal/app|packages/ui/src)/',
        pathNot: ['^apps/portal/app/server/', '[.]server[.]tsx?$'],
      },
      to: { dependencyTypes: ['core'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'ui-knows-no-domain',
      comment:
        'Primitives of the interface know nothing of what the portal is about, not even its words: pass texts and ' +
        'plain values in. A component with words of the domain belongs to apps/portal/app/shared.',
      severity: 'error',
      from: { path: '^packages/ui/' },
      to: { path: ['^(apps|tooling|tests)/', '^packages/(?!ui/)', '^@portal/(?!ui/)'] },
    },
    {
      name: 'packages-never-see-apps',
      comment:
        'Packages are built and tested without the apps and tools that use them: turn the import around.',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: ['^(apps|tooling)/', '^@portal/(portal|worker|launcher|seed|bench)(/|$)'] },
    },
    {
      name: 'nothing-imports-apps',
      comment: 'An app is started, not imported: what two need belongs to a package.',
      severity: 'error',
      from: { path: '^(apps/[^/]+|tooling|tests)/' },
      to: { path: '^apps/', pathNot: '^$1/' },
    },
    {
      name: 'nothing-imports-tests',
      comment: 'Tests may know everything, nobody knows the tests: otherwise the product ships them.',
      severity: 'error',
      from: { pathNot: '^tests/' },
      to: { path: ['^tests/', '^@portal/test-', testFile] },
    },
    {
      name: 'only-auth-imports-lucia',
      comment:
        'lucia stays behind the few functions of packages/auth, so that it can be replaced in an afternoon.',
      severity: 'error',
      from: { pathNot: '^packages/auth/' },
      to: { path: [...npm('lucia'), '^lucia(/|$)'] },
    },
    {
      name: 'only-routes-import-remix',
      comment:
        'Remix stays in routes, entries, forms and the helpers of loaders, so that it can be replaced in an ' +
        'afternoon. Components take data as props, link with @portal/ui/link and post with app/forms.',
      severity: 'error',
      from: { pathNot: mayImportRemix },
      to: { path: [...npm('@remix-run'), '^@remix-run/'] },
    },
    {
      name: 'not-to-unresolvable',
      comment:
        'This import leads nowhere: a typing mistake, a missing dependency in package.json, or a moved file.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: madeByTheBuild },
    },
    {
      name: 'no-deprecated-core',
      comment: 'Node is going to take this module away: use what its documentation names instead.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['core'], path: `^(node:)?(${deprecatedCore.join('|')})$` },
    },
  ],
  options: {
    // Not excluded: an excluded import cannot be forbidden.
    doNotFollow: { path: 'node_modules' },
    // Anchored, since packages of the registry lie in folders of these names too.
    exclude: { path: '^(apps|packages|tooling|tests)/[^/]+/(build|dist|coverage|test-results|[.][^/]+)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.d.ts', '.json'],
    },
    reporterOptions: { text: { highlightFocused: true } },
  },
};
