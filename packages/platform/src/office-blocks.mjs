/** Counts what is taken out of a file, and says when it is enough. */
export class Room {
  constructor({ characters, rows, columns }) {
    this.left = characters;
    this.rows = rows;
    this.columns = columns;
  }

  get isFull() {
    return this.left <= 0;
  }

  /** As much of a text as there is room for. */
  take(text) {
    const taken = text.slice(0, Math.max(0, this.left));
    this.left -= text.length;
    return taken;
  }
}

/** A table whose rows come one after the other; beyond its bounds rows and columns are counted only. */
export class Table {
  rows = [];
  rowCount = 0;
  columnCount = 0;

  constructor(room) {
    this.room = room;
  }

  add(cells) {
    this.rowCount += 1;
    this.columnCount = Math.max(this.columnCount, cells.length);
    if (this.rows.length >= this.room.rows || this.room.isFull) return;
    this.rows.push(cells.slice(0, this.room.columns).map((cell) => this.room.take(cell)));
  }

  block() {
    const { rows, rowCount, columnCount } = this;
    return { kind: 'table', rows, rowCount, columnCount };
  }
}

/** Blocks in a row; items of one list that follow each other are one list. */
export class Blocks {
  blocks = [];

  constructor(room) {
    this.room = room;
  }

  add(block) {
    if (this.room.isFull) return;
    this.blocks.push('text' in block ? { ...block, text: this.room.take(block.text) } : block);
  }

  addItem({ isOrdered, level, text }) {
    if (this.room.isFull) return;
    const item = { level, text: this.room.take(text) };
    const last = this.blocks.at(-1);
    if (last?.kind === 'list' && (level > 0 || last.isOrdered === isOrdered)) last.items.push(item);
    else this.blocks.push({ kind: 'list', isOrdered, items: [item] });
  }
}
