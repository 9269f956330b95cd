import PDFDocument from 'pdfkit';

/** A real PDF of so many pages. */
export function aPdf(pages: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const document = new PDFDocument({ autoFirstPage: false });
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
    for (let page = 1; page <= pages; page++) {
      document
        .addPage()
        .fontSize(20)
        .text(`Page ${page}`)
        .fontSize(11)
        .text('Log format for charging tests. '.repeat(60));
    }
    document.end();
  });
}
