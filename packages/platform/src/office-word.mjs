import { attributeOf, localName } from './office-archive.mjs';
import { Blocks, Table } from './office-blocks.mjs';

/** Headings deeper than this are shown as this: pages know no more. */
const deepest = 6;

/** A text document: its body, and its notes behind it. */
export async function readWordFile(archive, room) {
  const shapes = { headings: await headingsOf(archive), isOrdered: await numberingOf(archive) };
  const sections = [];
  const parts = [
    ['body', 'word/document.xml'],
    ['notes', 'word/footnotes.xml'],
    ['notes', 'word/endnotes.xml'],
  ];
  if (!archive.has('word/document.xml')) throw new Error('no document in it');
  for (const [kind, name] of parts) {
    if (!archive.has(name) || room.isFull) continue;
    const blocks = await blocksOf(archive, name, shapes, room);
    if (blocks.length > 0) sections.push({ kind, title: null, blocks });
  }
  return sections;
}

/** The level of each style that makes a paragraph a heading, by the style's id. */
async function headingsOf(archive) {
  const levels = new Map();
  if (!archive.has('word/styles.xml')) return levels;
  let style = null;
  await archive.parse('word/styles.xml', {
    open(tag) {
      const name = localName(tag.name);
      if (name === 'style') style = attributeOf(tag, 'styleId') ?? null;
      if (style === null) return;
      if (name === 'name') {
        const level = /^(?:heading (\d)|(title))$/iu.exec(attributeOf(tag, 'val') ?? '');
        if (level) levels.set(style, level[2] ? 1 : Number(level[1]));
      }
      if (name === 'outlineLvl') levels.set(style, Number(attributeOf(tag, 'val')) + 1);
    },
    close(closed) {
      if (localName(closed) === 'style') style = null;
    },
  });
  return levels;
}

/** Whether a list counts, by its number and level. */
async function numberingOf(archive) {
  const formats = new Map();
  const abstracts = new Map();
  if (archive.has('word/numbering.xml')) {
    let abstract = null;
    let number = null;
    let level = '0';
    await archive.parse('word/numbering.xml', {
      open(tag) {
        const name = localName(tag.name);
        const value = attributeOf(tag, 'val');
        if (name === 'abstractNum') abstract = attributeOf(tag, 'abstractNumId');
        if (name === 'num') number = attributeOf(tag, 'numId');
        if (name === 'lvl') level = attributeOf(tag, 'ilvl') ?? '0';
        if (name === 'numFmt' && abstract !== null) formats.set(`${abstract} ${level}`, value);
        if (name === 'abstractNumId' && number !== null) abstracts.set(number, value);
      },
      close(closed) {
        if (localName(closed) === 'abstractNum') abstract = null;
        if (localName(closed) === 'num') number = null;
      },
    });
  }
  return (number, level) => {
    const format = formats.get(`${abstracts.get(number)} ${level}`);
    return format !== undefined && format !== 'bullet' && format !== 'none';
  };
}

/** What is not part of the text: what was struck, moved away or formatted before, and second forms for old programs. */
const unheard = new Set(['Fallback', 'del', 'moveFrom', 'pPrChange', 'rPrChange']);
const properties = { pStyle: 'style', numId: 'number', ilvl: 'level', outlineLvl: 'outline' };

/** Walks through one part. Tables within a cell become lines of that cell. */
async function blocksOf(archive, part, shapes, room) {
  const found = new Blocks(room);
  const paragraphs = [];
  const tables = [];
  let muted = 0;

  const say = (text) => {
    const paragraph = paragraphs.at(-1);
    if (paragraph && paragraph.runs > 0) paragraph.text += text;
  };
  const finish = ({ text, style, outline, number, level }) => {
    const plain = text.trim();
    if (plain === '') return;
    const [outer] = tables;
    if (outer) {
      outer.cell = outer.cell ? `${outer.cell}\n${plain}` : plain;
      return;
    }
    const heading = outline === undefined ? shapes.headings.get(style) : Number(outline) + 1;
    if (heading >= 1 && heading <= 9) {
      found.add({ kind: 'heading', level: Math.min(heading, deepest), text: plain });
    } else if (number !== undefined && number !== '0') {
      found.addItem({ isOrdered: shapes.isOrdered(number, level), level: Number(level) || 0, text: plain });
    } else {
      found.add({ kind: 'paragraph', text: plain });
    }
  };

  const opened = {
    p: () => paragraphs.push({ text: '', level: '0', runs: 0, hears: false }),
    r: (paragraph) => {
      paragraph.runs += 1;
    },
    t: (paragraph) => {
      paragraph.hears = true;
    },
    tab: () => say('\t'),
    br: () => say('\n'),
    cr: () => say('\n'),
    noBreakHyphen: () => say('-'),
    tbl: () => tables.push({ table: new Table(room), cells: [], cell: '' }),
  };
  const closed = {
    p: () => finish(paragraphs.pop()),
    r: (paragraph) => {
      paragraph.runs -= 1;
    },
    t: (paragraph) => {
      paragraph.hears = false;
    },
    tc: () => {
      if (tables.length !== 1) return;
      tables[0].cells.push(tables[0].cell);
      tables[0].cell = '';
    },
    tr: () => {
      if (tables.length !== 1) return;
      tables[0].table.add(tables[0].cells);
      tables[0].cells = [];
    },
    tbl: () => {
      const { table } = tables.pop();
      if (tables.length === 0 && table.rowCount > 0) found.add(table.block());
    },
  };
  const needsParagraph = new Set(['r', 't']);

  await archive.parse(part, {
    open(tag) {
      const name = localName(tag.name);
      if (unheard.has(name)) muted += 1;
      if (muted > 0) return;
      const paragraph = paragraphs.at(-1);
      if (paragraph || !needsParagraph.has(name)) opened[name]?.(paragraph);
      if (paragraph?.runs === 0 && name in properties) paragraph[properties[name]] = attributeOf(tag, 'val');
    },
    close(closing) {
      const name = localName(closing);
      if (unheard.has(name)) {
        muted -= 1;
        return;
      }
      if (muted > 0) return;
      const paragraph = paragraphs.at(-1);
      if (paragraph || !needsParagraph.has(name)) closed[name]?.(paragraph);
    },
    text: (value) => {
      if (muted === 0 && paragraphs.at(-1)?.hears) say(value);
    },
    isFull: () => room.isFull,
  });
  return found.blocks;
}
