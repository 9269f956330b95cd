// A launcher that a test can kill: starts the server of the data directory it is given, says so, and waits.

import { startDatabaseServer } from './database-server.ts';

const [dataDir = ''] = process.argv.slice(2);
await startDatabaseServer({ dataDir, log: () => undefined });
process.send?.('started');
