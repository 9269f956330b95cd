import { parseArgs } from 'node:util';
import { readTestEnv } from '@portal/platform/env';
import { allKeys } from './rows.ts';
import { runBench } from './run-bench.ts';

// The program behind `npm run bench`, which starts it with the database server and the options that it has checked.
const { values } = parseArgs({
  options: {
    folder: { type: 'string' },
    browser: { type: 'string' },
    size: { type: 'string', default: '20000,200000' },
    only: { type: 'string', default: allKeys.join(',') },
  },
});
const { testDatabaseUrl } = readTestEnv();
if (testDatabaseUrl === undefined || values.folder === undefined) {
  throw new Error('Start it with `npm run bench`.');
}
const keys = values.only.split(',').map((key) => key.trim());
const unknown = keys.find((key) => !allKeys.includes(key));
if (unknown !== undefined) {
  process.stderr.write(`There is no row "${unknown}": choose from ${allKeys.join(', ')}.\n`);
  process.exit(1);
}
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort());

const outcome = await runBench({
  serverUrl: testDatabaseUrl,
  folder: values.folder,
  sizes: values.size.split(',').map(Number),
  keys,
  browser: values.browser ?? null,
  signal: stop.signal,
  log: (line) => process.stdout.write(`${line}\n`),
});
process.exitCode = outcome === 'measured' ? 0 : 1;
