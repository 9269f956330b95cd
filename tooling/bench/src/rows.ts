import type { Target } from './load/window.ts';
import { floorTarget, portalTarget, type Stage } from './stage.ts';
import { classWords } from './work-set/words.ts';

/** A request that portal and floor both answer, with its targets of performance.md. */
export type Row = {
  readonly key: string;
  readonly name: string;
  readonly portal: (stage: Stage) => Target;
  readonly floor: (stage: Stage) => Target;
  /** Response time at one connection, portal to floor, at most. */
  readonly p50Limit: number;
  /** Answers per second at 32 connections, portal to floor, at least; absent where nothing is asked of them. */
  readonly rateLimit?: number;
  /** Response time from one size to a tenfold one, at most. Beyond 200,000 documents `lateGrowthLimit` holds. */
  readonly growthLimit: number;
  readonly lateGrowthLimit: number;
  /** Another row that this one is measured against, too. */
  readonly beside?: { readonly key: string; readonly what: string; readonly limit: number };
};

const listLimits = { p50Limit: 2.5, rateLimit: 0.35, growthLimit: 1.5, lateGrowthLimit: 1.2 };
// "flat", and room for noise.
const flat = { growthLimit: 1.2, lateGrowthLimit: 1.2 };
const searchLimits = { p50Limit: 2, growthLimit: 1.3, lateGrowthLimit: 1.3 };
const pageLimits = { p50Limit: 12, rateLimit: 0.1, growthLimit: 1.3, lateGrowthLimit: 1.3 };

const search = (key: keyof typeof classWords, name: string): Row => ({
  key: `search-${key}`,
  name,
  portal: (stage) => portalTarget(stage, 'ordinary', `/api/v1/search?limit=20&q=${classWords[key]}`),
  floor: (stage) => floorTarget(stage, 'ordinary', `/search?limit=20&q=${classWords[key]}`),
  ...searchLimits,
});

/** Everything that is asked again and again; files are measured apart. */
export const rows: readonly Row[] = [
  {
    key: 'list',
    name: 'newest documents, ordinary person',
    portal: (stage) => portalTarget(stage, 'ordinary', '/api/v1/documents?limit=50'),
    floor: (stage) => floorTarget(stage, 'ordinary', '/documents?limit=50'),
    ...listLimits,
  },
  {
    key: 'list-heavy',
    name: 'newest documents, heavy person',
    portal: (stage) => portalTarget(stage, 'heavy', '/api/v1/documents?limit=50'),
    floor: (stage) => floorTarget(stage, 'heavy', '/documents?limit=50'),
    ...listLimits,
    beside: { key: 'list', what: 'of ordinary', limit: 3 },
  },
  {
    key: 'group-list',
    name: "one group's documents",
    portal: (stage) =>
      portalTarget(stage, 'ordinary', `/api/v1/spaces/${stage.cast.group.id}/documents?limit=50`),
    floor: (stage) => floorTarget(stage, 'ordinary', `/spaces/${stage.cast.group.uuid}/documents?limit=50`),
    ...listLimits,
  },
  {
    key: 'document',
    name: "a document page's data",
    portal: (stage) => portalTarget(stage, 'ordinary', `/api/v1/documents/${stage.cast.document.id}`),
    floor: (stage) => floorTarget(stage, 'ordinary', `/documents/${stage.cast.document.uuid}`),
    p50Limit: 1.9,
    rateLimit: 0.36,
    ...flat,
  },
  {
    key: 'folder',
    name: 'a folder of 5,000 documents',
    portal: (stage) =>
      portalTarget(
        stage,
        'ordinary',
        `/api/v1/spaces/${stage.cast.filing.id}/documents?folderId=${stage.cast.folder.id}&limit=50`,
      ),
    floor: (stage) =>
      floorTarget(
        stage,
        'ordinary',
        `/spaces/${stage.cast.filing.uuid}/documents?folder=${stage.cast.folder.uuid}&limit=50`,
      ),
    ...listLimits,
    ...flat,
  },
  search('common', 'search, word of 90 % of documents'),
  search('medium', 'search, word of 15 %'),
  search('rare', 'search, word of 1.5 %'),
  search('old', 'search, word of the oldest tenth'),
  {
    key: 'group-page',
    name: "a group's page, rendered",
    portal: (stage) => portalTarget(stage, 'ordinary', `/groups/${stage.cast.group.id}`),
    floor: (stage) => floorTarget(stage, 'ordinary', `/groups/${stage.cast.group.uuid}`),
    ...pageLimits,
    beside: { key: 'hello', what: 'of hello', limit: 2.5 },
  },
  {
    key: 'library-page',
    name: "a group's library, rendered",
    portal: (stage) => portalTarget(stage, 'ordinary', `/groups/${stage.cast.group.id}/documents`),
    floor: (stage) => floorTarget(stage, 'ordinary', `/groups/${stage.cast.group.uuid}/documents`),
    ...pageLimits,
    beside: { key: 'hello', what: 'of hello', limit: 2.5 },
  },
];

/** The lightest page of the same stack, which stands for its hello-world: signing in, as nobody. It asks no database. */
export const hello = {
  key: 'hello',
  name: 'hello of the stack: /sign-in',
  portal: (stage: Stage): Target => portalTarget(stage, null, '/sign-in'),
};

/** What is not asked again and again but sent, fetched, started or opened once. */
const otherRows = [
  'upload-large',
  'upload-small',
  'download',
  'zip',
  'sign-in',
  'cold-start',
  'memory',
  'javascript',
  'lighthouse',
] as const;
export const allKeys: readonly string[] = [...rows.map((row) => row.key), hello.key, ...otherRows];
