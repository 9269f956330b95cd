import { usePortal } from '@portal/test-support/portal';
import { anActiveGroup } from '@portal/test-support/scenarios';
import { aWorld } from '@portal/test-support/world';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aLargeFile, digest } from './support/large-file.ts';
import { peakWhile, residentMiB } from './support/memory.ts';
import { sendInPieces } from './support/pieces.ts';
import { signIn } from './support/session.ts';
import { tusOf } from './support/tus-client.ts';
import { startWeb, type WebProcess } from './support/web-process.ts';

const megabytes = 1024;
const allowedMiB = 64;
const portal = usePortal();
let web: WebProcess;
beforeAll(async () => {
  web = await startWeb(portal, { maxFileBytes: 2 ** 31, spaceQuotaBytes: 4 * 2 ** 30 });
}, 120_000);
afterAll(() => web.stop());

test('a gigabyte in pieces: identical bytes, flat memory', async () => {
  const world = await aWorld(portal);
  const spaceId = await anActiveGroup(portal, world);
  const member = await signIn(web.origin, 'member@enterprise.example');
  const chair = await signIn(web.origin, 'chair@ministry.example');
  const sender = tusOf(member, web.origin);
  await sendInPieces(sender, aLargeFile(40), { spaceId, filename: 'warm.bin' });
  const idle = residentMiB(web.pid);
  const file = aLargeFile(megabytes);
  const peak = await peakWhile(web.pid, async () => {
    const documentId = await sendInPieces(sender, file, { spaceId, filename: 'gigabyte.bin' });
    const read = await chair.get(`/documents/${documentId}/versions/1/content`);
    expect(await digest(read)).toEqual({ sha256: file.sha256(), size: file.size });
  });
  const told = `${(peak - idle).toFixed(0)} MiB above the idle ${idle.toFixed(0)} MiB`;
  process.stdout.write(`${told}\n`);
  expect(peak - idle, told).toBeLessThanOrEqual(allowedMiB);
}, 300_000);
