import { indexWords, refillSearch } from '@portal/api';
import type { Id } from '@portal/domain/kernel/ids';
import { readFileText } from '@portal/platform/file-text';
import { aDocx, aPdf, aZip } from '@portal/test-support/files';
import { indexed } from '@portal/test-support/indexed';
import { usePortal } from '@portal/test-support/portal';
import { aDocument, anActiveGroup, aVersion } from '@portal/test-support/scenarios';
import { aWorld, type PersonaKey, type World } from '@portal/test-support/world';
import { beforeAll, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
let spaceId: Id<'space'>;
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

beforeAll(async () => {
  world = await aWorld(portal);
  spaceId = await anActiveGroup(portal, world, { name: 'Papers' });
});

const post = (title: string, fileName: string, body: string | Buffer) =>
  aDocument(portal, world.people.member, spaceId, { title, fileName, body });
const find = async (who: PersonaKey, q: string) =>
  (await portal.as(world.people[who]).search.search({ q, type: 'document' })).items;

test('a word of two characters in the middle of a sentence of a PDF is found, with its page', async () => {
  await post('Paper one', 'one.pdf', aPdf('新一代混合动力技术的安全要求由工作组提出'));
  await indexed(portal);
  const [hit, ...others] = await find('observer', '动力');
  expect(others).toEqual([]);
  expect(hit).toMatchObject({
    title: 'Paper one',
    page: 1,
    passage: '新一代混合动力技术的安全要求由工作组提出',
  });
  expect(hit?.marks.passage.map(([from, to]) => hit.passage?.slice(from, to))).toEqual(['动力']);
  expect(await find('outsider', '动力')).toEqual([]);
});

test('an Arabic word is found across vowel signs and forms of alef, in a DOCX', async () => {
  await post('Paper two', 'two.docx', aDocx(['مُتطلَّباتُ السَّلامةِ', 'إدارة البطاريات']));
  await indexed(portal);
  expect((await find('observer', 'ادارة'))[0]?.passage).toContain('إدارة');
  expect((await find('observer', 'سلامه بطارية'))[0]?.title).toBe('Paper two');
});

test('inflections of German words are found in a text', async () => {
  await post('Paper three', 'three.txt', 'Nach den Prüfungen werden die Häuser geprüft.');
  await indexed(portal);
  for (const q of ['Prüfung', 'prüft', 'pruefungen', 'Haus']) {
    expect((await find('observer', q)).map((hit) => hit.title)).toEqual(['Paper three']);
  }
});

test('only the newest version is found', async () => {
  const documentId = await post('Paper four', 'notes.txt', 'zebrafinch');
  await indexed(portal);
  expect(await find('observer', 'zebrafinch')).toHaveLength(1);
  await aVersion(portal, world.people.member, documentId, { body: 'goldfinch' });
  expect(await find('observer', 'zebrafinch')).toEqual([]);
  await indexed(portal);
  expect(await find('observer', 'goldfinch')).toHaveLength(1);
  expect(await find('observer', 'zebrafinch')).toEqual([]);
});

test('what is recalled is found by its author’s side only, without its text; and by nobody later than the recall', async () => {
  const documentId = await post('Paper five', 'five.txt', 'kingfisher');
  await indexed(portal);
  expect((await find('observer', 'kingfisher'))[0]?.passage).toBe('kingfisher');
  await portal.as(world.people.member).documents.recallDocument({ documentId, reason: 'A mistake.' });
  expect(await find('observer', 'kingfisher')).toEqual([]);
  expect((await find('member', 'kingfisher')).map((hit) => hit.passage)).toEqual([null]);
});

test('a file is read when its job was lost half-way, and a change meanwhile is not written over', async () => {
  await post('Paper six', 'six.txt', 'nightingale');
  const crash = indexWords(portal.services, { queue: () => Promise.reject(new Error('lost')) });
  await expect(crash).rejects.toThrow('lost');
  await indexed(portal);
  expect(await find('observer', 'nightingale')).toHaveLength(1);
});

test('a bomb, a broken file, a document type and a lie about sizes are not read, and harm nobody', async () => {
  const body = (content: string | Buffer, claims?: number) =>
    aZip([{ name: 'word/document.xml', content, ...(claims ? { claims } : {}) }]);
  const many = Array.from({ length: 10_001 }, (_, n) => ({ name: `${n}`, content: '' }));
  const hostile: Record<string, Buffer> = {
    ratio: body(Buffer.alloc(3_000_000, 'x')),
    huge: body('<w:t>x</w:t>', 300 * 1024 * 1024),
    lie: body(Buffer.alloc(900_000, 'x'), 100),
    entries: aZip(many),
    entity: aDocx(
      ['&xxe;'],
      '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY xxe SYSTEM "file:///etc/hostname">]>',
    ),
    cut: aDocx(['something']).subarray(0, 200),
    nothing: Buffer.alloc(0),
  };
  for (const [name, bytes] of Object.entries(hostile)) {
    expect([name, await readFileText(bytes, docx)]).toEqual([name, null]);
  }
  expect(await readFileText(Buffer.from('%PDF-1.4 nonsense'), 'application/pdf')).toBeNull();
  await post('Paper seven', 'seven.docx', hostile.entity as Buffer);
  await indexed(portal);
  expect((await find('observer', 'Paper seven')).map((hit) => hit.passage)).toEqual([null]);
});

test('the operator has everything indexed anew', async () => {
  await refillSearch(portal.ownerUrl);
  expect(await find('observer', 'nightingale')).toEqual([]);
  await indexed(portal);
  expect(await find('observer', 'nightingale')).toHaveLength(1);
});

test('a path in an archive is only a name', async () => {
  const pages = await readFileText(
    aZip([
      { name: 'word/document.xml', content: '<w:t>inside</w:t>' },
      { name: 'word/header1.xml', content: '<w:t>head</w:t>' },
      { name: 'x/../word/footer1.xml', content: '<w:t>outside</w:t>' },
    ]),
    docx,
  );
  expect(pages?.map((page) => page.text) ?? []).not.toContain('outside');
});
