import { previewOffice } from '@portal/api';
import type { Id } from '@portal/domain/kernel/ids';
import { isOfficeFile, linesOf, type OfficeFile, readOfficeFile } from '@portal/platform/office-file';
import { aDocx, aZip } from '@portal/test-support/files';
import { usePortal } from '@portal/test-support/portal';
import { recorded, refusalIn } from '@portal/test-support/refusals';
import { aDocument, anActiveGroup } from '@portal/test-support/scenarios';
import { aWorld, type World } from '@portal/test-support/world';
import { beforeAll, expect, test } from 'vitest';

const portal = usePortal();
let world: World;
let group: Id<'space'>;
beforeAll(async () => {
  world = await aWorld(portal);
  group = await anActiveGroup(portal, world);
});

const typeOf = (kind: string) => `application/vnd.openxmlformats-officedocument.${kind}`;
const word = typeOf('wordprocessingml.document');
const sheet = typeOf('spreadsheetml.sheet');
const slides = typeOf('presentationml.presentation');
const bounds = { characters: 10_000, rows: 3, columns: 3 };

type Parts = Readonly<Record<string, string>>;
const pack = (parts: Parts) => aZip(Object.entries(parts).map(([name, content]) => ({ name, content })));
const read = (mediaType: string, parts: Parts): Promise<OfficeFile | null> =>
  readOfficeFile(pack(parts), mediaType, bounds);
const body = (content: string) =>
  `<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${content}</w:body></w:document>`;
const p = (text: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;

test('a text document: headings, paragraphs, lists and tables, without what was struck', async () => {
  const item = (text: string, number: number, level = 0) =>
    p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${number}"/></w:numPr>`);
  const cell = (text: string) => `<w:tc>${p(text)}</w:tc>`;
  const found = await read(word, {
    'word/styles.xml':
      '<w:styles xmlns:w="w"><w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style></w:styles>',
    'word/numbering.xml':
      '<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num></w:numbering>',
    'word/document.xml': body(
      p('Scope', '<w:pStyle w:val="berschrift1"/>') +
        '<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>One</w:t><w:tab/><w:t xml:space="preserve"> two</w:t></w:r>' +
        '<w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom></w:p>' +
        item('first', 2) +
        item('within', 2, 1) +
        item('point', 9) +
        `<w:tbl><w:tr>${cell('a')}${cell('b')}</w:tr><w:tr>${cell('c')}${cell('d')}</w:tr></w:tbl>`,
    ),
    'word/footnotes.xml': `<w:footnotes xmlns:w="w">${p('A note.')}</w:footnotes>`,
  });
  expect(found).toEqual({
    isWhole: true,
    sections: [
      {
        kind: 'body',
        title: null,
        blocks: [
          { kind: 'heading', level: 1, text: 'Scope' },
          { kind: 'paragraph', text: 'One\t two' },
          {
            kind: 'list',
            isOrdered: true,
            items: [
              { level: 0, text: 'first' },
              { level: 1, text: 'within' },
            ],
          },
          { kind: 'list', isOrdered: false, items: [{ level: 0, text: 'point' }] },
          {
            kind: 'table',
            rows: [
              ['a', 'b'],
              ['c', 'd'],
            ],
            rowCount: 2,
            columnCount: 2,
          },
        ],
      },
      { kind: 'notes', title: null, blocks: [{ kind: 'paragraph', text: 'A note.' }] },
    ],
  });
});

test('a text box is read once, not again in the form for old programs', async () => {
  const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`;
  const found = await read(word, {
    'word/document.xml': body(
      `<w:p><w:r><w:t>Around </w:t><mc:AlternateContent><mc:Choice>${box('inside')}</mc:Choice><mc:Fallback>${box('inside')}</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>it</w:t></w:r></w:p>`,
    ),
  });
  expect(found && linesOf(found)).toBe('inside\nAround it');
});

const workbook = {
  'xl/workbook.xml':
    '<workbook xmlns:r="r"><sheets><sheet name="Costs" r:id="a"/><sheet name="Secret" state="hidden" r:id="b"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/><Relationship Id="b" Target="worksheets/sheet2.xml"/></Relationships>',
  'xl/styles.xml':
    '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="9"/></cellXfs></styleSheet>',
  'xl/sharedStrings.xml':
    '<sst><si><t>Item</t></si><si><r><t>Ba</t></r><r><t>ttery</t></r><rPh><t>spoken</t></rPh></si></sst>',
  'xl/worksheets/sheet2.xml': '<worksheet><sheetData><row><c><v>7</v></c></row></sheetData></worksheet>',
};

test('a workbook: its visible sheets as tables, with dates, shares and true values', async () => {
  const found = await read(sheet, {
    ...workbook,
    'xl/worksheets/sheet1.xml':
      '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>' +
      '<row r="3"><c r="A3" s="1"><v>46353</v></c><c r="B3" s="2"><v>0.255</v></c><c r="C3" t="b"><v>1</v></c></row>' +
      '<row r="4"><c r="A4"><f>0.1+0.2</f><v>0.30000000000000004</v></c><c r="B4" t="inlineStr"><is><t>in</t></is></c></row></sheetData></worksheet>',
  });
  expect(found?.sections).toEqual([
    {
      kind: 'sheet',
      title: 'Costs',
      blocks: [
        {
          kind: 'table',
          rows: [
            ['Item', '', 'Battery'],
            ['2026-11-27', '25.5 %', 'TRUE'],
            ['0.3', 'in'],
          ],
          rowCount: 3,
          columnCount: 3,
        },
      ],
    },
  ]);
});

test('of a large sheet the first rows and columns are taken, and it is told how many there are', async () => {
  const cells = Array.from({ length: 5 }, (_, n) => `<c t="str"><v>${n}</v></c>`).join('');
  const found = await read(sheet, {
    ...workbook,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${`<row>${cells}</row>`.repeat(50)}</sheetData></worksheet>`,
  });
  const [table] = found?.sections[0]?.blocks ?? [];
  expect(table).toMatchObject({ rowCount: 50, columnCount: 5, rows: Array(3).fill(['0', '1', '2']) });
});

test('a presentation: its slides in their order, with titles', async () => {
  const slide = (title: string, point: string) =>
    `<p:sld xmlns:p="p" xmlns:a="a"><p:sp><p:nvPr><p:ph type="title"/></p:nvPr><a:p><a:r><a:t>${title}</a:t></a:r></a:p></p:sp><p:sp><a:p><a:r><a:t>${point}</a:t></a:r></a:p></p:sp></p:sld>`;
  const found = await read(slides, {
    'ppt/presentation.xml':
      '<p:presentation xmlns:p="p" xmlns:r="r"><p:sldIdLst><p:sldId id="256" r:id="y"/><p:sldId id="257" r:id="x"/></p:sldIdLst></p:presentation>',
    'ppt/_rels/presentation.xml.rels':
      '<Relationships><Relationship Id="x" Target="slides/slide1.xml"/><Relationship Id="y" Target="/ppt/slides/slide2.xml"/></Relationships>',
    'ppt/slides/slide1.xml': slide('Last', 'thanks'),
    'ppt/slides/slide2.xml': slide('First', 'why'),
  });
  expect(found && linesOf(found)).toBe('First\nwhy\nLast\nthanks');
});

test('hostile files are not read: bombs, document types, parts of one name, links to elsewhere (trust.md C6)', async () => {
  const xxe = '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY xxe SYSTEM "file:///etc/hostname">]>';
  const document = (content: string | Buffer, claims?: number) =>
    aZip([{ name: 'word/document.xml', content, ...(claims ? { claims } : {}) }]);
  const hostile: Record<string, Buffer> = {
    ratio: document(Buffer.alloc(3_000_000, 'x')),
    huge: document(body(p('x')), 300 * 1024 * 1024),
    lie: document(Buffer.alloc(900_000, 'x'), 100),
    entity: aDocx(['&xxe;'], xxe),
    twins: aZip([
      { name: 'word/document.xml', content: body(p('seen by some')) },
      { name: 'word/document.xml', content: body(p('seen by others')) },
    ]),
    cut: aDocx(['something']).subarray(0, 200),
    empty: aZip([{ name: 'other.xml', content: body(p('x')) }]),
  };
  for (const [name, bytes] of Object.entries(hostile)) {
    expect([name, await readOfficeFile(bytes, word, bounds)]).toEqual([name, null]);
  }
  const outside = await read(sheet, {
    ...workbook,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="a" TargetMode="External" Target="file:///etc/hostname"/></Relationships>',
  });
  expect(outside?.sections).toEqual([]);
});

test('tags in a file stay text, and what is beyond the room is left out and said to be', async () => {
  const found = await readOfficeFile(
    aDocx([`&lt;img src=x onerror=alert(1)&gt; ${'long '.repeat(3000)}`]),
    word,
    bounds,
  );
  expect(found?.isWhole).toBe(false);
  expect(found && linesOf(found)).toMatch(/^<img src=x onerror=alert\(1\)> long/u);
  expect(found && linesOf(found).length).toBe(10_000);
});

test('the page of an office file is its text, on record as looked at, under the right of its bytes', async () => {
  const { member, observer, outsider } = world.people;
  const documentId = await aDocument(portal, member, group, { fileName: 'a.docx', body: aDocx(['Hello']) });
  const { versions } = await portal.as(observer).documents.getDocument({ documentId });
  expect(versions[0]?.preview).toBe('office');
  const found = await previewOffice(portal.contextOf(observer), { documentId, version: 1 });
  expect(found?.sections[0]?.blocks).toEqual([{ kind: 'paragraph', text: 'Hello' }]);
  expect(await recorded(portal, 'documents.readContent', 'document', documentId)).toHaveLength(1);
  expect(await refusalIn(previewOffice(portal.contextOf(outsider), { documentId, version: 1 }))).toBe(
    'not_found common.not_found',
  );
  expect(isOfficeFile(versions[0]?.mediaType ?? '')).toBe(true);
});
