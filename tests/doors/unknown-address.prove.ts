import { usePortal } from '@portal/test-support/portal';
import { aWorld } from '@portal/test-support/world';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stranger } from './support/session.ts';
import { addresses, strangersForms } from './support/strangers-forms.ts';
import { startWeb, type WebProcess } from './support/web-process.ts';

/** Of each address. What takes milliseconds only is tried more often: other work on the machine is a larger part of it. */
const triesOf: Readonly<Record<string, number>> = { '/sign-in': 200, '/forgot': 3_000, '/apply': 1_500 };
const warmUp = 20;
const portal = usePortal();
let web: WebProcess;
beforeAll(async () => {
  await aWorld(portal);
  web = await startWeb(portal);
}, 120_000);
afterAll(() => web.stop());

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

async function timeOf(path: string, email: string): Promise<number> {
  // Nobody is to be held up by the tries before.
  await portal.owner.query('delete from rate_limits; delete from wrong_passwords');
  const body = new URLSearchParams(strangersForms[path]?.(email)).toString();
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const from = performance.now();
  const answer = await stranger(web.origin).post(path, body, { headers });
  await answer.text();
  return performance.now() - from;
}

test.each(Object.keys(triesOf))(
  'the time of %s does not tell who has an account (trust.md A9)',
  async (path) => {
    const tries = triesOf[path] ?? 0;
    const times = { known: [] as number[], unknown: [] as number[] };
    // In turn, and each first as often as second: whatever else the machine does falls on both alike.
    for (let each = 0; each < tries + warmUp; each++) {
      const order = each % 2 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const);
      for (const whose of order) {
        const time = await timeOf(path, addresses[whose]);
        if (each >= warmUp) times[whose].push(time);
      }
    }
    const [known, unknown] = [median(times.known), median(times.unknown)];
    // Of neighbours, not of the two medians: what else the machine does comes and goes more slowly than they do.
    const apart = Math.abs(median(times.known.map((time, index) => time - (times.unknown[index] ?? 0))));
    const said = `${path}: ${known.toFixed(2)} ms for an account, ${unknown.toFixed(2)} ms for none, ${((apart / known) * 100).toFixed(1)} % apart`;
    process.stdout.write(`${said}\n`);
    expect(apart, said).toBeLessThan(10);
    expect(apart / known, said).toBeLessThan(0.05);
  },
);
