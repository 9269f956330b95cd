import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { BackOff } from './back-off.ts';
import { identityOf, isAlive } from './process-identity.ts';
import { endLeftover, type Service, SupervisedProcess } from './supervised-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'portal-supervised-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const service = (name: string, script: string): Service => ({
  name,
  file: process.execPath,
  args: ['-e', script],
  cwd: folder,
  env: {},
  logFile: join(folder, `${name}.log`),
});

test('waiting doubles up to ten seconds and starts over after a steady life', () => {
  const backOff = new BackOff();
  const waits = Array.from({ length: 10 }, () => backOff.afterLifeOf(10));
  expect(waits).toEqual([200, 400, 800, 1_600, 3_200, 6_400, 10_000, 10_000, 10_000, 10_000]);
  expect(backOff.afterLifeOf(20_000)).toBe(200);
});

test('what dies is started again, with one line that says so', async () => {
  const said: string[] = [];
  const supervised = new SupervisedProcess(service('steady', 'setInterval(() => {}, 1000)'), (line) =>
    said.push(line),
  );
  const first = supervised.pid ?? 0;
  process.kill(first, 'SIGKILL');
  await expect
    .poll(() => supervised.pid !== undefined && supervised.pid !== first, { timeout: 5_000 })
    .toBe(true);
  expect(said).toEqual(['steady was killed by SIGKILL; starting it again in 0.2 s.']);
  await supervised.stop();
  expect(supervised.pid).toBeUndefined();
});

test('the end of the log of a service that failed is shown', async () => {
  const said: string[] = [];
  const supervised = new SupervisedProcess(
    service('failing', "console.log('no disk'); process.exit(3)"),
    (line) => said.push(line),
  );
  await expect.poll(() => said.length, { timeout: 5_000 }).toBeGreaterThan(0);
  await supervised.stop();
  expect(said[0]).toMatch(/^failing ended with exit code 3; .+\n {4}no disk$/);
});

test('a service that is told to stop may finish what it does', async () => {
  const script =
    "process.on('SIGTERM', () => setTimeout(() => { console.log('drained'); process.exit(); }, 300)); setInterval(() => {}, 1000); console.log('up')";
  const draining = service('draining', script);
  const supervised = new SupervisedProcess(draining, () => undefined);
  await expect.poll(() => readFileSync(String(draining.logFile), 'utf8'), { timeout: 5_000 }).toBe('up\n');
  await supervised.stop();
  expect(readFileSync(String(draining.logFile), 'utf8')).toBe('up\ndrained\n');
});

test('what a killed launcher left behind is ended, and nothing else', async () => {
  const supervised = new SupervisedProcess(service('left', 'setInterval(() => {}, 1000)'), () => undefined);
  const identity = identityOf(supervised.pid ?? 0);
  if (!identity) throw new Error('it did not start');
  expect(await endLeftover({ ...identity, started: 'another time' })).toBe(false);
  expect(isAlive(identity)).toBe(true);
  expect(await endLeftover(identity)).toBe(true);
  expect(isAlive(identity)).toBe(false);
  await supervised.stop();
});
