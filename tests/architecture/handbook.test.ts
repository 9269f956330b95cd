import { generatedPages } from '@portal/architecture/handbook/generated-pages';
import { drawing } from '@portal/architecture/handbook/modules-page';
import { whoMay } from '@portal/architecture/handbook/states-page';
import { expect, test } from 'vitest';
import { packagesWithoutReadme, shortcomings } from './rules/readmes.ts';
import { unknownStates, unusedTerms } from './rules/terms.ts';
import { listFolders, readFiles, root } from './source/repository.ts';

const packages = ['apps', 'packages', 'tooling', 'tests'].flatMap((group) =>
  listFolders(group).map((name) => `${group}/${name}`),
);
const readmes = packages.flatMap((folder) => readFiles(folder, 'README.md'));
const handbook = readFiles('tooling/handbook', '.md');
const glossary = handbook.filter(({ path }) => path.endsWith('/glossary.md'));

test('the pages that are made from the code are fresh: `npm run handbook` makes them', async () => {
  const written = new Map(handbook.map(({ path, text }) => [path, text]));
  const stale = (await generatedPages(root)).filter(({ path, text }) => written.get(path) !== text);
  expect(stale.map(({ path }) => path)).toEqual([]);
});

test('every package has a README that is short and says who may import it and where to start', () => {
  expect(packagesWithoutReadme(packages, readmes)).toEqual([]);
  expect(readmes.flatMap(shortcomings)).toEqual([]);
});

test('the terms of the glossary are those of the texts, its states those of the vocabulary', () => {
  expect(glossary).toHaveLength(1);
  for (const locale of ['zh', 'ar'] as const) {
    const texts = readFiles(`packages/messages/${locale}`, '.json').map(({ text }) => text);
    expect(unusedTerms(glossary, locale, texts.join('\n'))).toEqual([]);
  }
  const vocabulary = readFiles('packages/domain/src', '.ts').filter(({ path }) => !path.endsWith('.test.ts'));
  expect(unknownStates(glossary, vocabulary)).toEqual([]);
});

test('an arrow stands for one import of a value at least, a dotted one for types only', () => {
  const of = (path: string) => path.split('/')[0];
  const lines = drawing(
    [
      { from: 'a/1', to: 'b/1', typeOnly: true },
      { from: 'a/2', to: 'b/1', typeOnly: false },
      { from: 'b/1', to: 'c/1', typeOnly: true },
      { from: 'c/1', to: 'c/2', typeOnly: false },
    ],
    of,
  ).split('\n');
  expect(lines.filter((line) => line.includes('>'))).toEqual(['  a --> b', '  b -.-> c']);
});

test('who may act is read from the policy, with the roles that have the right', () => {
  const clauses = (...names: string[]) => names.map((name) => ({ name }));
  const policies = {
    'm.closeThing': { sees: clauses('seesIt'), who: clauses('isManager or may manageMembers', 'isNotOwn') },
    'm.endThing': { sees: clauses('isMine'), who: [] },
  };
  expect(whoMay('closeThing', { thing: policies })).toBe(
    'is manager or may manage members (chair, secretary) **and** is not own',
  );
  expect(whoMay('endThing', { thing: policies })).toBe('is mine');
  expect(whoMay('acceptThing', { thing: policies })).toContain('one-time link');
});

test('a package without a README, and a README that is long or silent, are found', () => {
  expect(packagesWithoutReadme(['a/b', 'a/c'], [{ path: 'a/b/README.md', text: '' }])).toEqual(['a/c']);
  const readme = (text: string) => shortcomings({ path: 'a/b/README.md', text });
  expect(readme('# B\n**May import it:** all\n## Where to start reading\n## One example\n')).toEqual([]);
  expect(readme('# B\n')).toHaveLength(3);
  expect(readme(`# B\nmay import it\nWhere to start\nexample\n${'x\n'.repeat(60)}`)).toEqual([
    'a/b/README.md has 64 lines; at most 60',
  ]);
});

test('a term that no text uses, and a state that no vocabulary has, are found', () => {
  const sample = [
    {
      path: 'g.md',
      text: '| term | 中文 | العربية | is | states | owner |\n| --- | --- | --- | --- | --- | --- |\n| Paper | 文件 |  | x | `posted` `lost` | y |\n',
    },
  ];
  expect(unusedTerms(sample, 'zh', '"a": "文件夹"')).toEqual([]);
  expect(unusedTerms(sample, 'zh', '"a": "文档"')).toEqual(['文件']);
  expect(unusedTerms(sample, 'ar', '')).toEqual([]);
  expect(unknownStates(sample, [{ path: 'd.ts', text: "['posted', 'x']" }])).toEqual(['lost']);
});
