import { exists, listFiles, listFolders } from '../source/repository.ts';

/** The places in which a module has a part, and how the part is found. */
export const rings = ['domain', 'db', 'api', 'portal', 'messages', 'integration'] as const;
export type Ring = (typeof rings)[number];

/** Folders and files beside the modules that are no modules themselves. */
const noModules: Readonly<Record<Ring, Readonly<Record<string, string>>>> = {
  domain: { kernel: 'words and helpers of all modules' },
  db: { discussions: 'threads of the module spaces; a file of their own, or spaces.ts would be too long' },
  api: { core: 'what all operations are made of' },
  portal: { shell: 'home, preferences and error pages around all modules' },
  messages: {
    common: 'words of all modules',
    pages: 'long texts of the pages for everybody, which browsers do not load',
    kit: 'samples for the page that shows the primitives',
  },
  integration: {
    kernel: 'promises of core: idempotency, order, errors',
    mails: 'whole mails, from several modules',
  },
};

/** Modules by the rings in which they have at least one file. */
export function findModules(): Map<string, Set<Ring>> {
  const modules = new Map<string, Set<Ring>>();
  const add = (ring: Ring, names: readonly string[]) => {
    for (const name of names) {
      if (name in noModules[ring]) continue;
      modules.set(name, (modules.get(name) ?? new Set<Ring>()).add(ring));
    }
  };
  // Git does not know empty folders, so neither does this.
  const filled = (folder: string) =>
    listFolders(folder).filter((name) => listFiles(`${folder}/${name}`).length > 0);
  const files = (folder: string, ending: string) =>
    exists(folder)
      ? listFiles(folder, ending).map((path) => path.slice(folder.length + 1, -ending.length))
      : [];
  add('domain', filled('packages/domain/src'));
  add('db', files('packages/db/src/schema', '.ts'));
  add('api', filled('packages/api/src'));
  add('portal', filled('apps/portal/app/modules'));
  add('messages', files('packages/messages/en', '.json'));
  add('integration', filled('tests/integration'));
  return modules;
}

export type Absences = Readonly<Record<string, Partial<Readonly<Record<Ring, string>>>>>;

/** Parts that are missing without a reason, and reasons for parts that are there. */
export function driftOf(modules: ReadonlyMap<string, ReadonlySet<Ring>>, absences: Absences): string[] {
  const missing = [...modules].flatMap(([name, present]) =>
    rings
      .filter((ring) => !present.has(ring) && absences[name]?.[ring] === undefined)
      .map((ring) => `${name} has nothing in ${ring} and is not declared absent`),
  );
  const stale = Object.entries(absences).flatMap(([name, reasons]) =>
    (Object.keys(reasons) as Ring[])
      .filter((ring) => modules.get(name)?.has(ring))
      .map((ring) => `${name} is declared absent in ${ring} and is there`),
  );
  return [...missing, ...stale].sort();
}
