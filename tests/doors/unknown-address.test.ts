import { usePortal } from '@portal/test-support/portal';
import { aWorld } from '@portal/test-support/world';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stranger } from './support/session.ts';
import { addresses, strangersForms } from './support/strangers-forms.ts';
import { told } from './support/told.ts';
import { startWeb, type WebProcess } from './support/web-process.ts';

const portal = usePortal();
let web: WebProcess;
beforeAll(async () => {
  await aWorld(portal);
  web = await startWeb(portal);
}, 120_000);
afterAll(() => web.stop());

async function send(path: string, email: string): Promise<string> {
  const fields = strangersForms[path.replace('.data', '')]?.(email);
  const body = new URLSearchParams(fields).toString();
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return told(await stranger(web.origin).post(path, body, { headers }), { email });
}

// `/apply` is limited to eight an hour for an address and the network.
test.each([
  ['/sign-in', 12, /"status":429/u],
  ['/sign-in.data', 2, /wrong_credentials/u],
  ['/forgot', 6, /"status":429/u],
  ['/apply', 3, /"status":302/u],
])(
  '%s answers an address that nobody has byte for byte like one that somebody has, also when it is too often (trust.md A9)',
  async (path, times, atLast) => {
    await portal.owner.query('delete from rate_limits; delete from wrong_passwords');
    let last = '';
    for (let each = 0; each < times; each++) {
      const [known, unknown] = await Promise.all([
        send(path, addresses.known),
        send(path, addresses.unknown),
      ]);
      expect(unknown).toBe(known);
      last = unknown;
    }
    expect(last).toMatch(atLast);
  },
);
