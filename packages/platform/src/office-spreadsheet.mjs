import { attributeOf, localName } from './office-archive.mjs';
import { Table } from './office-blocks.mjs';
import { relationsOf } from './office-relations.mjs';

/** A workbook: a table for each sheet that its maker left in sight. */
export async function readSpreadsheet(archive, room) {
  const relations = await relationsOf(archive, 'xl/workbook.xml');
  const sheets = [];
  await archive.parse('xl/workbook.xml', {
    open(tag) {
      if (localName(tag.name) !== 'sheet' || (attributeOf(tag, 'state') ?? 'visible') !== 'visible') return;
      sheets.push({ title: attributeOf(tag, 'name') ?? '', part: relations.get(attributeOf(tag, 'id')) });
    },
  });
  const texts = await sharedTextsOf(archive);
  const formats = await formatsOf(archive);
  const sections = [];
  for (const { title, part } of sheets) {
    if (room.isFull || !archive.has(part)) continue;
    const table = await sheetOf(archive, part, { texts, formats }, room);
    sections.push({ kind: 'sheet', title, blocks: table.rowCount > 0 ? [table.block()] : [] });
  }
  return sections;
}

/** Texts that cells share. How a word is spoken stands beside it and is no part of it. */
async function sharedTextsOf(archive) {
  const texts = [];
  if (!archive.has('xl/sharedStrings.xml')) return texts;
  let text = '';
  let hears = false;
  let spoken = 0;
  await archive.parse('xl/sharedStrings.xml', {
    open({ name }) {
      const local = localName(name);
      if (local === 'si') text = '';
      if (local === 'rPh') spoken += 1;
      hears = local === 't' && spoken === 0;
    },
    close(name) {
      const local = localName(name);
      if (local === 'si') texts.push(text);
      if (local === 'rPh') spoken -= 1;
      hears = false;
    },
    text: (value) => {
      if (hears) text += value;
    },
  });
  return texts;
}

/** Formats that come with the program and show a number as a date, a time, or both. */
const builtIn = new Map([
  ...[14, 15, 16, 17, 27, 30, 36, 50, 57].map((id) => [id, 'date']),
  ...[18, 19, 20, 21, 45, 46, 47].map((id) => [id, 'time']),
  [22, 'moment'],
  [9, 'percent'],
  [10, 'percent'],
]);

/** What kind of number each style of a cell shows. */
async function formatsOf(archive) {
  const kinds = [];
  if (!archive.has('xl/styles.xml')) return kinds;
  const own = new Map();
  let inCells = false;
  await archive.parse('xl/styles.xml', {
    open(tag) {
      const name = localName(tag.name);
      const id = Number(attributeOf(tag, 'numFmtId'));
      if (name === 'numFmt') own.set(id, kindOf(attributeOf(tag, 'formatCode') ?? ''));
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) kinds.push(own.get(id) ?? builtIn.get(id));
    },
    close(name) {
      if (localName(name) === 'cellXfs') inCells = false;
    },
  });
  return kinds;
}

function kindOf(code) {
  // Words in quotes, colours and conditions are no part of the pattern.
  const pattern = code.replace(/"[^"]*"|\[[^\]]*\]|\\./gu, '').toLowerCase();
  const hasDate = /[yd]/u.test(pattern);
  const hasTime = /[hs]/u.test(pattern);
  if (hasDate) return hasTime ? 'moment' : 'date';
  if (hasTime) return 'time';
  return pattern.includes('%') ? 'percent' : undefined;
}

/** Days are counted from here; that 1900 had a 29 February is a mistake that the format keeps. */
const dayZero = Date.UTC(1899, 11, 30);

function shownNumber(raw, kind) {
  const number = Number(raw);
  if (raw === '' || !Number.isFinite(number)) return raw;
  if (kind === 'percent') return `${plainNumber(number * 100)} %`;
  if (kind === undefined || number < 0 || number > 2_958_465) return plainNumber(number);
  const text = new Date(dayZero + Math.round(number * 86_400) * 1000).toISOString();
  if (kind === 'date') return text.slice(0, 10);
  return kind === 'time' ? text.slice(11, 19) : `${text.slice(0, 10)} ${text.slice(11, 16)}`;
}

/** Without the noise of binary fractions. */
function plainNumber(number) {
  return String(Number(number.toPrecision(15)));
}

/** `BC12` → 54: the column, counted from 0. */
function columnOf(reference) {
  let column = 0;
  for (const letter of reference.match(/^[A-Z]+/u)?.[0] ?? '')
    column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

async function sheetOf(archive, part, { texts, formats }, room) {
  const table = new Table(room);
  let cells = [];
  let cell = null;
  let hears = false;
  const shown = () => {
    if (cell.type === 's') return texts[Number(cell.value)] ?? '';
    if (cell.type === 'b') return cell.value === '1' ? 'TRUE' : 'FALSE';
    return cell.type === undefined || cell.type === 'n'
      ? shownNumber(cell.value, formats[cell.style])
      : cell.value;
  };
  await archive.parse(part, {
    open(tag) {
      const name = localName(tag.name);
      if (name === 'row') cells = [];
      if (name === 'c') {
        const column = columnOf(attributeOf(tag, 'r') ?? '');
        cell = {
          column: column >= 0 ? column : cells.length,
          type: attributeOf(tag, 't'),
          style: Number(attributeOf(tag, 's')),
          value: '',
        };
      }
      hears = cell !== null && (name === 'v' || name === 't');
    },
    close(closing) {
      const name = localName(closing);
      hears = false;
      if (name === 'c' && cell) {
        const value = shown();
        // A sheet has 16,384 columns at most; what claims to stand beyond is not looked at.
        if (value !== '' && cell.column < 16_384) {
          while (cells.length < cell.column) cells.push('');
          cells[cell.column] = value;
        }
        cell = null;
      }
      if (name === 'row' && cells.length > 0) table.add(cells);
    },
    text: (value) => {
      if (hears) cell.value += value;
    },
  });
  return table;
}
