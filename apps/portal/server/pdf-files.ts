import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import express, { Router } from 'express';

const require = createRequire(import.meta.url);

/** Fonts and encodings that our copy of pdf.js asks for while it draws, under the number of its version. */
export function pdfFiles(): Router {
  const router = Router();
  const packageFile = require.resolve('pdfjs-dist/package.json');
  const { version } = require(packageFile) as { version: string };
  for (const folder of ['cmaps', 'standard_fonts']) {
    router.use(
      `/pdfjs/${version}/${folder}`,
      express.static(join(dirname(packageFile), folder), {
        immutable: true,
        maxAge: '1y',
        fallthrough: false,
      }),
    );
  }
  return router;
}
