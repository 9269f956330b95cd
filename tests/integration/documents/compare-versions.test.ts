import { compareTexts } from '@portal/api';
import type { Compared, Comparison } from '@portal/domain/documents/comparison';
import type { Id } from '@portal/domain/kernel/ids';
import { aDocx, aPdf, aZip } from '@portal/test-support/files';
import { usePortal } from '@portal/test-support/portal';
import { neverExisted, recorded, refusalIn } from '@portal/test-support/refusals';
import { aDocument, anActiveGroup, aVersion } from '@portal/test-support/scenarios';
import { aWorld, type World } from '@portal/test-support/world';
import { beforeAll, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
let group: Id<'space'>;
beforeAll(async () => {
  world = await aWorld(portal);
  group = await anActiveGroup(portal, world);
});

type File = readonly [fileName: string, body: string | Buffer];

/** A document of the member's with these files as its versions. */
async function versions(first: File, ...more: File[]): Promise<Id<'document'>> {
  const [fileName, body] = first;
  const documentId = await aDocument(portal, world.people.member, group, { fileName, body });
  for (const [name, bytes] of more) {
    await aVersion(portal, world.people.member, documentId, { fileName: name, body: bytes });
  }
  return documentId;
}

const compare = (person: Id<'person'>, documentId: Id<'document'>, from = 1, to = 2): Promise<Comparison> =>
  compareTexts(portal.contextOf(person), { documentId, from, to });

/** What changed, with what came as [+…] and what went as [-…]. */
function changesIn(found: Comparison): string[] {
  const sign = { same: '', ins: '+', del: '-' };
  return (found as Compared).sections.flatMap((section) =>
    section.kind === 'change'
      ? section.paragraphs.map((parts) =>
          parts.map(({ op, text }) => (op === 'same' ? text : `[${sign[op]}${text}]`)).join(''),
        )
      : [],
  );
}

const long = (word: string) =>
  `The panel of experts has found that the log of a charging session ${word} ten columns`;

test.each<[string, File, File, string[]]>([
  ['text', ['a.txt', 'one two'], ['a.txt', 'one three'], ['one [-two][+three]']],
  [
    'Markdown',
    ['a.md', '# Title\n\n- old point'],
    ['a.md', '# Title\n\n- new point'],
    ['- [-old ][+new ]point'],
  ],
  ['CSV', ['a.csv', 'n,v\n1,2'], ['a.csv', 'n,v\n1,3'], ['1, [-2][+3]']],
  [
    'DOCX',
    ['a.docx', aDocx(['Kept.', long('has')])],
    ['a.docx', aDocx(['Kept.', long('lacks')])],
    [long('[-has ][+lacks ]').replace('  ', ' ').replace('] ten', ']ten')],
  ],
  [
    'PDF',
    ['a.pdf', aPdf('工作组提出安全要求')],
    ['a.pdf', aPdf('工作组通过安全要求')],
    ['工作组[-提出][+通过]安全要求'],
  ],
  ['text and DOCX', ['a.txt', 'one two'], ['a.docx', aDocx(['one three'])], ['one [-two][+three]']],
])('%s: the words that changed are found', async (_, first, second, expected) => {
  const documentId = await versions(first, second);
  const found = await compare(world.people.observer, documentId);
  expect(changesIn(found)).toEqual(expected);
  expect(found).toMatchObject({ changes: 1, wordsAdded: 1, wordsRemoved: 1, coarse: false });
});

test('any two versions are compared, in either direction', async () => {
  const documentId = await versions(['a.txt', 'one'], ['a.txt', 'one two'], ['a.txt', 'one two three']);
  expect(changesIn(await compare(world.people.chair, documentId, 1, 3))).toEqual(['one [+two three]']);
  expect(changesIn(await compare(world.people.chair, documentId, 3, 2))).toEqual(['one two [-three]']);
  expect(await compare(world.people.chair, documentId, 2, 2)).toEqual({ outcome: 'same_file' });
});

test('whoever compares has looked at both versions, which is on record once (trust.md B10)', async () => {
  const documentId = await versions(['a.txt', 'one'], ['a.txt', 'two']);
  const { observer, member } = world.people;
  await compare(observer, documentId);
  await compare(observer, documentId);
  expect(await recorded(portal, 'documents.readContent', 'document', documentId)).toHaveLength(2);
  const { readers } = await portal.as(member).documents.listReaders({ documentId });
  expect(readers.map(({ personId, version, kind }) => [personId, version, kind]).sort()).toEqual([
    [observer, 1, 'view'],
    [observer, 2, 'view'],
  ]);
});

test('what has no readable text is said of its version, and nothing is opened for it', async () => {
  const documentId = await versions(['a.txt', 'one'], ['a.zip', aZip([{ name: 'a.txt', content: 'one' }])]);
  const { observer } = world.people;
  expect(await compare(observer, documentId, 1, 2)).toEqual({ outcome: 'no_text', versions: [2] });
  expect(await recorded(portal, 'documents.readContent', 'document', documentId)).toEqual([]);
});

test('a broken file and a text beyond the limit are said to be so', async () => {
  const broken = await versions(['a.txt', 'one'], ['a.pdf', '%PDF-1.4 nonsense']);
  expect(await compare(world.people.observer, broken)).toEqual({ outcome: 'unreadable', versions: [2] });
  const endless = await versions(['a.txt', 'word '.repeat(120_000)], ['a.txt', 'one']);
  expect(await compare(world.people.observer, endless)).toEqual({ outcome: 'too_long', versions: [1] });
});

test('hidden and absent documents and versions are the same; a recalled one gives its reason (trust.md I7)', async () => {
  const documentId = await versions(['a.txt', 'one'], ['a.txt', 'two']);
  const { outsider, observer, chair, member } = world.people;
  const ask = (person: Id<'person'>, id = documentId, to = 2) => refusalIn(compare(person, id, 1, to));
  expect(await ask(observer)).toBe('allowed');
  expect(await ask(observer, documentId, 3)).toBe('not_found common.not_found');
  expect(await ask(outsider)).toBe(await ask(outsider, neverExisted.document));
  expect(await ask(outsider)).toBe('not_found common.not_found');
  await portal.as(member).documents.recallDocument({ documentId, reason: 'A mistake.' });
  expect(await ask(observer)).toBe('not_found common.not_found');
  expect(await ask(chair)).toBe('forbidden document.is_recalled');
});

test('a right that ends while the files are read ends the comparison', async () => {
  const documentId = await versions(['a.txt', 'one '.repeat(50_000)], ['a.txt', 'two '.repeat(50_000)]);
  const comparing = refusalIn(compare(world.people.observer, documentId));
  await expect.poll(() => recorded(portal, 'documents.readContent', 'document', documentId)).toHaveLength(2);
  await portal.as(world.people.member).documents.recallDocument({ documentId, reason: 'A mistake.' });
  expect(await comparing).toBe('not_found common.not_found');
});

test('too many comparisons at once are asked to come again', async () => {
  const documentId = await versions(['a.txt', 'one'], ['a.txt', 'two']);
  const answers = await Promise.all(
    Array.from({ length: 30 }, () => refusalIn(compare(world.people.observer, documentId))),
  );
  expect(answers.filter((answer) => answer === 'allowed')).toHaveLength(22);
  expect(answers).toContain('limit_exceeded common.busy');
});
