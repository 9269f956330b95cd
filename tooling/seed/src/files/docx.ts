import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { type Block, madeOn, type Paper } from './block.ts';
import { repackZip } from './repack-zip.ts';

const textWidth = 9026;
const font = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: 'Arial' };

/** A Word file with real headings, lists and tables; from right to left where its language is. */
export async function docxOf(paper: Paper): Promise<Buffer> {
  const rightToLeft = paper.language === 'ar';
  const direction = {
    bidirectional: rightToLeft,
    // In a paragraph from right to left, Word's "start" is the right side.
    alignment: AlignmentType.START,
  };
  const run = (text: string, style: { bold?: boolean; italics?: boolean; size?: number } = {}): TextRun =>
    new TextRun({
      text,
      rightToLeft,
      font,
      boldComplexScript: style.bold,
      sizeComplexScript: style.size,
      ...style,
    });
  const paragraph = (text: string, style: Parameters<typeof run>[1] = {}): Paragraph =>
    new Paragraph({ ...direction, spacing: { after: 140 }, children: [run(text, style)] });

  const cell = (text: string, width: number, isHead: boolean): TableCell =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      margins: { top: 60, bottom: 60, left: 90, right: 90 },
      ...(isHead && { shading: { type: ShadingType.CLEAR, fill: 'EEF2F6', color: 'auto' } }),
      children: [new Paragraph({ ...direction, children: [run(text, { bold: isHead, size: 19 })] })],
    });

  const draw = (block: Block): (Paragraph | Table)[] => {
    switch (block.is) {
      case 'h1':
      case 'h2':
        return [
          new Paragraph({
            ...direction,
            heading: block.is === 'h1' ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
            children: [run(block.text, { bold: true, size: block.is === 'h1' ? 30 : 25 })],
          }),
        ];
      case 'p':
        return [paragraph(block.text)];
      case 'quote':
        return [paragraph(block.text, { italics: true })];
      case 'list':
        return block.items.map(
          (item) =>
            new Paragraph({
              ...direction,
              spacing: { after: 80 },
              numbering: { reference: block.numbered ? 'steps' : 'points', level: 0 },
              children: [run(item)],
            }),
        );
      case 'table': {
        const shares = block.widths ?? block.head.map(() => 1);
        const sum = shares.reduce((total, share) => total + share, 0);
        const columns = shares.map((share) => Math.round((share / sum) * textWidth));
        const row = (cells: readonly string[], isHead: boolean): TableRow =>
          new TableRow({
            tableHeader: isHead,
            cantSplit: true,
            children: cells.map((text, index) => cell(text, columns[index] ?? 0, isHead)),
          });
        const line = { style: BorderStyle.SINGLE, size: 4, color: 'C9D1DB' };
        return [
          new Table({
            width: { size: textWidth, type: WidthType.DXA },
            columnWidths: columns,
            visuallyRightToLeft: rightToLeft,
            borders: {
              top: line,
              bottom: line,
              left: line,
              right: line,
              insideHorizontal: line,
              insideVertical: line,
            },
            rows: [row(block.head, true), ...block.rows.map((cells) => row(cells, false))],
          }),
          new Paragraph({ ...direction, children: [] }),
        ];
      }
      case 'break':
        return [new Paragraph({ pageBreakBefore: true, children: [] })];
    }
  };

  const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
    level: 0,
    format,
    text,
    alignment: AlignmentType.START,
    style: { paragraph: { indent: { start: 480, hanging: 300 } } },
  });
  const made = await Packer.toBuffer(
    new Document({
      title: paper.title,
      creator: paper.author,
      lastModifiedBy: paper.author,
      styles: {
        default: {
          document: {
            run: {
              font,
              size: 22,
              sizeComplexScript: 22,
              language: { value: 'en-GB', bidirectional: 'ar-AE' },
            },
          },
          heading1: { paragraph: { spacing: { before: 320, after: 140 } } },
          heading2: { paragraph: { spacing: { before: 240, after: 100 } } },
        },
      },
      numbering: {
        config: [
          { reference: 'points', levels: [level(LevelFormat.BULLET, '•')] },
          { reference: 'steps', levels: [level(LevelFormat.DECIMAL, '%1.')] },
        ],
      },
      sections: [
        {
          properties: { page: { size: { width: 11906, height: 16838 } } },
          footers: {
            default: new Footer({
              children: [
                new Paragraph({
                  bidirectional: rightToLeft,
                  alignment: AlignmentType.CENTER,
                  children: [
                    new TextRun({
                      font,
                      size: 17,
                      children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
                    }),
                  ],
                }),
              ],
            }),
          },
          children: [
            new Paragraph({
              ...direction,
              heading: HeadingLevel.TITLE,
              children: [run(paper.title, { bold: true, size: 40 })],
            }),
            paragraph(paper.subtitle),
            paragraph(paper.author),
            ...paper.blocks.flatMap(draw),
          ],
        },
      ],
    }),
  );
  return repackZip(made, (name, text) =>
    name === 'docProps/core.xml' ? text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/gu, madeOn.toISOString()) : text,
  );
}
