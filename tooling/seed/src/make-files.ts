/**
 * Makes the demo story's PDF, DOCX, XLSX and PNG files anew: `pnpm --filter @portal/seed files`. Their
 * bytes are committed and the same on every run; the Markdown files beside them are written by hand.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { docxOf } from './files/docx.ts';
import { passportDataFlow, pngOf, sledSetUp } from './files/drawings.ts';
import {
  arabicGlossary,
  chineseAttributeList,
  compositionDeclaration,
  healthMethod,
  statusReport,
} from './files/papers-battery.ts';
import { corridorReport, roamingTestPlan } from './files/papers-charging.ts';
import { crashTestProtocol, dummyCalibration, protocolComments } from './files/papers-family.ts';
import { pdfOf } from './files/pdf.ts';
import { xlsxOf } from './files/xlsx.ts';

const folder = join(import.meta.dirname, '..', 'files');

const pdf = async (...given: Parameters<typeof pdfOf>): Promise<Buffer> => (await pdfOf(...given)).bytes;

const files: Readonly<Record<string, Promise<Buffer>>> = {
  'battery/Battery passport status report.pdf': pdf(statusReport, { contents: true }),
  'battery/State of health - method note.pdf': pdf(healthMethod),
  'battery/Composition declaration - sample.docx': docxOf(compositionDeclaration),
  'battery/مسرد مصطلحات جواز البطارية.docx': docxOf(arabicGlossary(1)),
  'battery/مسرد مصطلحات جواز البطارية 2.docx': docxOf(arabicGlossary(2)),
  'battery/电池护照数据属性清单.xlsx': xlsxOf(chineseAttributeList(1)),
  'battery/电池护照数据属性清单 第2版.xlsx': xlsxOf(chineseAttributeList(2)),
  'battery/Passport data flow.png': pngOf(passportDataFlow()),
  'family/Child-seat crash test protocol.pdf': pdf(crashTestProtocol(1)),
  'family/Child-seat crash test protocol 2.pdf': pdf(crashTestProtocol(2)),
  'family/Comments on the protocol.docx': docxOf(protocolComments),
  'family/假人标定记录.xlsx': xlsxOf(dummyCalibration),
  'family/Sled set-up rear bench.png': pngOf(sledSetUp()),
  'charging/Roaming test plan.pdf': pdf(roamingTestPlan),
  'charging/Corridor trial report.docx': docxOf(corridorReport),
};

for (const [name, bytes] of Object.entries(files)) {
  const path = join(folder, name.normalize('NFC'));
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, await bytes);
}
