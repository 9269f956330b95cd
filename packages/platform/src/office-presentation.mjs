import { attributeOf, localName } from './office-archive.mjs';
import { Blocks, Table } from './office-blocks.mjs';
import { relationsOf } from './office-relations.mjs';

/** A presentation: its slides in their order, without the speaker's notes. */
export async function readPresentation(archive, room) {
  const relations = await relationsOf(archive, 'ppt/presentation.xml');
  const slides = [];
  await archive.parse('ppt/presentation.xml', {
    open(tag) {
      // It has an id of its own besides the one of the relation.
      if (localName(tag.name) === 'sldId') slides.push(relations.get(relationIdOf(tag)));
    },
  });
  const sections = [];
  for (const part of slides) {
    if (!room.isFull && archive.has(part)) sections.push(await slideOf(archive, part, room));
  }
  return sections;
}

async function slideOf(archive, part, room) {
  const found = new Blocks(room);
  let title = null;
  let isTitle = false;
  let paragraph = null;
  let hears = false;
  let table = null;
  let cells = [];
  let cell = '';

  const finish = ({ text, level }) => {
    const plain = text.trim();
    if (plain === '') return;
    if (table) cell = cell ? `${cell}\n${plain}` : plain;
    else if (isTitle) title = title === null ? room.take(plain) : `${title} ${room.take(plain)}`;
    else found.addItem({ isOrdered: false, level, text: plain });
  };
  await archive.parse(part, {
    open(tag) {
      const name = localName(tag.name);
      if (name === 'ph') isTitle = ['title', 'ctrTitle'].includes(attributeOf(tag, 'type'));
      if (name === 'p') paragraph = { text: '', level: 0 };
      if (name === 'pPr' && paragraph) paragraph.level = Number(attributeOf(tag, 'lvl')) || 0;
      if (name === 'br' && paragraph) paragraph.text += '\n';
      if (name === 'tbl') table = new Table(room);
      hears = name === 't' && paragraph !== null;
    },
    close(closing) {
      const name = localName(closing);
      hears = false;
      if (name === 'sp') isTitle = false;
      if (name === 'p' && paragraph) {
        finish(paragraph);
        paragraph = null;
      }
      if (name === 'tc') {
        cells.push(cell);
        cell = '';
      }
      if (name === 'tr') {
        table?.add(cells);
        cells = [];
      }
      if (name === 'tbl' && table) {
        if (table.rowCount > 0) found.add(table.block());
        table = null;
      }
    },
    text: (value) => {
      if (hears) paragraph.text += value;
    },
    isFull: () => room.isFull,
  });
  return { kind: 'slide', title, blocks: found.blocks };
}

function relationIdOf({ attributes }) {
  const found = Object.entries(attributes).find(([name]) => name.endsWith(':id'));
  return found?.[1];
}
