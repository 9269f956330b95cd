import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import express, { Router } from 'express';

const require = createRequire(import.meta.url);

/** Fonts, encodings and pictures of notes that our copy of pdf.js asks for while it draws, under the number of its version. */
export function pdfFiles(): Router {
  const router = Router();
  const packageFile = require.resolve('pdfjs-dist/package.json');
  const { version } = require(packageFile) as { version: string };
  const folders = { cmaps: 'cmaps', standard_fonts: 'standard_fonts', images: 'web/images' };
  for (const [name, folder] of Object.entries(folders)) {
    router.use(
      `/pdfjs/${version}/${name}`,
      express.static(join(dirname(packageFile), folder), {
        immutable: true,
        maxAge: '1y',
        fallthrough: false,
      }),
    );
  }
  return router;
}
