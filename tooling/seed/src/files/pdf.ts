import PDFDocument from 'pdfkit';
import { type Block, madeOn, type Paper } from './block.ts';

const margin = 64;
const ink = '#1c2430';
const quiet = '#5b6675';
const rule = '#c9d1db';
const shade = '#eef2f6';
const body = { font: 'Helvetica', size: 11 };

type Heading = { readonly text: string; readonly page: number; readonly level: 1 | 2 };
type Made = { readonly bytes: Buffer; readonly headings: readonly Heading[]; readonly pages: number };

/** A tagged PDF with bookmarks and page numbers; with `contents`, also a list of the chapters. */
export async function pdfOf(paper: Paper, options: { contents?: boolean } = {}): Promise<Made> {
  if (!options.contents) return render(paper, null);
  // The first round finds the pages, the second prints them.
  const { headings } = await render(paper, []);
  const { headings: placed } = await render(paper, headings);
  return render(paper, placed);
}

async function render(paper: Paper, contents: readonly Heading[] | null): Promise<Made> {
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top: margin, left: margin, right: margin, bottom: margin + 8 },
    bufferPages: true,
    pdfVersion: '1.7',
    lang: 'en',
    tagged: true,
    displayTitle: true,
    info: { Title: paper.title, Author: paper.author, CreationDate: madeOn, ModDate: madeOn },
  });
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) => doc.on('end', resolve));
  const headings: Heading[] = [];
  const width = doc.page.width - 2 * margin;
  const pageNow = (): number => doc.bufferedPageRange().count;
  const bottom = (): number => doc.page.height - doc.page.margins.bottom;
  const makeRoom = (height: number): void => {
    if (doc.y + height > bottom()) doc.addPage();
  };
  const put = (tag: string, draw: () => void): void => {
    doc.addStructure(doc.struct(tag, {}, draw));
  };

  const heading = (text: string, level: 1 | 2): void => {
    const size = level === 1 ? 17 : 12.5;
    makeRoom(level === 1 ? 130 : 110);
    if (doc.y > margin + 1) doc.moveDown(level === 1 ? 1.2 : 0.9);
    headings.push({ text, page: pageNow(), level });
    if (level === 1) doc.outline.addItem(text);
    put(`H${level}`, () => doc.font('Helvetica-Bold').fontSize(size).fillColor(ink).text(text, margin));
    doc.moveDown(0.4);
  };

  const paragraph = (text: string, indent = 0, colour = ink): void => {
    doc.font(body.font).fontSize(body.size).fillColor(colour);
    makeRoom(Math.min(doc.heightOfString(text, { width: width - indent, lineGap: 3 }), 60));
    put('P', () => doc.text(text, margin + indent, doc.y, { width: width - indent, lineGap: 3 }));
    doc.moveDown(0.6);
  };

  const items = (block: Extract<Block, { is: 'list' }>): void => {
    const whole = doc.struct('L');
    doc.addStructure(whole);
    for (const [index, item] of block.items.entries()) {
      doc.font(body.font).fontSize(body.size).fillColor(ink);
      makeRoom(doc.heightOfString(item, { width: width - 22, lineGap: 3 }) + 4);
      const y = doc.y;
      const mark = block.numbered ? `${index + 1}.` : '•';
      whole.add(
        doc.struct('LI', {}, [
          doc.struct('Lbl', {}, () => doc.text(mark, margin + 4, y, { width: 16 })),
          doc.struct('LBody', {}, () => doc.text(item, margin + 22, y, { width: width - 22, lineGap: 3 })),
        ]),
      );
      doc.moveDown(0.25);
    }
    whole.end();
    doc.moveDown(0.5);
  };

  const grid = (block: Extract<Block, { is: 'table' }>): void => {
    const shares = block.widths ?? block.head.map(() => 1);
    const sum = shares.reduce((total, share) => total + share, 0);
    const columns = shares.map((share) => (share / sum) * width);
    const whole = doc.struct('Table');
    doc.addStructure(whole);
    const line = (cells: readonly string[], tag: 'TH' | 'TD'): void => {
      const font = tag === 'TH' ? 'Helvetica-Bold' : 'Helvetica';
      doc.font(font).fontSize(10).fillColor(ink);
      const heights = cells.map((cell, index) =>
        doc.heightOfString(cell, { width: (columns[index] ?? 0) - 10, lineGap: 2 }),
      );
      const height = Math.max(...heights) + 12;
      if (doc.y + height > bottom()) {
        doc.addPage();
        if (tag === 'TD') line(block.head, 'TH');
        doc.font(font).fontSize(10).fillColor(ink);
      }
      const y = doc.y;
      let x = margin;
      doc.markContent('Artifact', { type: 'Layout' });
      if (tag === 'TH') doc.rect(margin, y, width, height).fill(shade);
      doc
        .moveTo(margin, y + height)
        .lineTo(margin + width, y + height)
        .lineWidth(0.5)
        .stroke(rule);
      doc.endMarkedContent();
      const row = doc.struct('TR');
      whole.add(row);
      for (const [index, cell] of cells.entries()) {
        const [left, columnWidth] = [x + 5, (columns[index] ?? 0) - 10];
        doc.font(font).fontSize(10).fillColor(ink);
        row.add(doc.struct(tag, {}, () => doc.text(cell, left, y + 7, { width: columnWidth, lineGap: 2 })));
        x += columns[index] ?? 0;
      }
      row.end();
      doc.x = margin;
      doc.y = y + height;
    };
    makeRoom(60);
    line(block.head, 'TH');
    for (const cells of block.rows) line(cells, 'TD');
    whole.end();
    doc.moveDown(0.9);
  };

  // Cover: half a page for a note, a page of its own where contents follow.
  if (contents) doc.y = 220;
  put('Title', () =>
    doc
      .font('Helvetica-Bold')
      .fontSize(contents ? 28 : 21)
      .fillColor(ink)
      .text(paper.title, margin),
  );
  doc.moveDown(0.5);
  put('P', () => doc.font('Helvetica').fontSize(12).fillColor(quiet).text(paper.subtitle));
  put('P', () => doc.text(paper.author));
  doc.moveDown(1.6);
  if (contents) {
    doc.addPage();
    put('H1', () => doc.font('Helvetica-Bold').fontSize(17).fillColor(ink).text('Contents', margin));
    doc.moveDown(0.6);
    for (const { text, page } of contents.filter(({ level }) => level === 1)) {
      const y = doc.y;
      doc.font(body.font).fontSize(body.size);
      put('TOCI', () => {
        doc.text(text, margin, y, { width: width - 40 });
        doc.text(String(page), margin + width - 40, y, { width: 40, align: 'right' });
      });
      doc.x = margin;
      doc.moveDown(0.5);
    }
    doc.addPage();
  }

  for (const block of paper.blocks) {
    if (block.is === 'h1') heading(block.text, 1);
    else if (block.is === 'h2') heading(block.text, 2);
    else if (block.is === 'p') paragraph(block.text);
    else if (block.is === 'quote') paragraph(block.text, 24, quiet);
    else if (block.is === 'list') items(block);
    else if (block.is === 'table') grid(block);
    else doc.addPage();
  }

  const { count } = doc.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    doc.switchToPage(page);
    // The foot lies below the margin, where `text` would start a new page.
    doc.page.margins.bottom = 0;
    doc.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] });
    doc.font('Helvetica').fontSize(8.5).fillColor(quiet);
    doc.text(paper.title, margin, doc.page.height - 44, { width: width - 80, lineBreak: false });
    doc.text(`${page + 1} / ${count}`, margin + width - 80, doc.page.height - 44, {
      width: 80,
      align: 'right',
    });
    doc.endMarkedContent();
  }
  doc.end();
  await ended;
  return { bytes: Buffer.concat(chunks), headings, pages: count };
}
