import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findLockHolder, takeLock, takeLockWhenFree } from './lock.ts';
import { writePrivateJson } from './private-file.ts';
import { identityOf } from './process-identity.ts';

let dataDir = '';

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'portal-lock-'));
});

afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

test('a second launcher of the same data is refused in a sentence that names the first', () => {
  const lock = takeLock(dataDir, 'start');
  expect(() => takeLock(dataDir, 'dev')).toThrow(
    `\`npm start\` already works on ${dataDir} (process ${process.pid})`,
  );
  lock.release();
  expect(findLockHolder(dataDir)).toBeUndefined();
  takeLock(dataDir, 'dev').release();
});

test('the lock of a killed launcher is free, also when its number belongs to another process now', async () => {
  const killed = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  const identity = identityOf(killed.pid ?? 0);
  writePrivateJson(join(dataDir, 'launcher.lock'), { ...identity, command: 'start' });
  expect(findLockHolder(dataDir)?.pid).toBe(killed.pid);
  killed.kill('SIGKILL');
  await once(killed, 'exit');
  takeLock(dataDir, 'start').release();
  writePrivateJson(join(dataDir, 'launcher.lock'), {
    pid: process.pid,
    started: 'another time',
    command: 'start',
  });
  takeLock(dataDir, 'start').release();
});

test('a launcher that stops is waited for', async () => {
  const said: string[] = [];
  const first = takeLock(dataDir, 'start');
  first.markStopping();
  const second = takeLockWhenFree(dataDir, 'start', (line) => said.push(line));
  await sleep(100);
  first.release();
  (await second).release();
  expect(said).toEqual(['Waiting for the earlier start to stop …']);
});
