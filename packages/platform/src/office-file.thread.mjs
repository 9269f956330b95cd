// The thread in which office files of strangers are turned into blocks of text. Plain JavaScript, since a thread
// starts without the loader of TypeScript.
import { parentPort, workerData } from 'node:worker_threads';
import { openArchive } from './office-archive.mjs';
import { Room } from './office-blocks.mjs';
import { readPresentation } from './office-presentation.mjs';
import { readSpreadsheet } from './office-spreadsheet.mjs';
import { readWordFile } from './office-word.mjs';

const { bytes, mediaType, bounds } = workerData;
const readers = {
  'wordprocessingml.document': readWordFile,
  'spreadsheetml.sheet': readSpreadsheet,
  'presentationml.presentation': readPresentation,
};

const read = readers[mediaType.slice('application/vnd.openxmlformats-officedocument.'.length)];
const room = new Room(bounds);
const sections = await read(await openArchive(bytes), room);
parentPort.postMessage({ sections, isWhole: !room.isFull });
