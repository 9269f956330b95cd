import type { Target } from './load/window.ts';
import type { Row } from './rows.ts';
import type { Stage } from './stage.ts';

/**
 * Makes sure that portal and floor tell the same before it is measured how fast they do.
 *
 * @throws Error naming the row and what differs.
 */
export async function requireSameAnswer(stage: Stage, row: Row): Promise<void> {
  const [portal, floor] = await Promise.all([titles(row.portal(stage)), titles(row.floor(stage))]);
  if (portal.length > 0 && portal.join('\n') === floor.join('\n')) return;
  const at = portal.findIndex((title, index) => title !== floor[index]);
  throw new Error(
    `${row.key} at ${stage.size}: portal and floor differ (${portal.length} and ${floor.length} documents, ` +
      `first at ${at}: ${portal[at]} and ${floor[at]})`,
  );
}

/** Numbers of the documents in an answer, in their order: `G020-014`. */
async function titles({ url, headers }: Target): Promise<string[]> {
  const answer = await fetch(url, { headers });
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}: ${text.slice(0, 200)}`);
  if (answer.headers.get('content-type')?.startsWith('text/html')) {
    // The portal's page tells its rows twice: as markup, and as data for the browser.
    const main = text.slice(0, text.indexOf('</main>') === -1 ? undefined : text.indexOf('</main>'));
    return [...new Set(main.match(/\bG\d{3}-\d{3,}/gu) ?? [])].sort();
  }
  const body = JSON.parse(text) as { number?: string; items?: { number: string }[] };
  return (body.items ?? [body as { number: string }]).map((item) => item.number);
}
