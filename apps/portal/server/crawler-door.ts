import { type Context, createCaller, createContext, type Services } from '@portal/api';
import { Router } from 'express';
import { paths } from '../app/paths.ts';

/** What machines ask first. Both are the same for everybody, whoever is signed in: made as a stranger. */
export function crawlerDoor(services: Services): Router {
  const router = Router();
  const { publicUrl } = services.settings;
  const asStranger = () => createContext(services, { credential: { kind: 'anonymous' } });
  router.get('/robots.txt', (_req, res) => {
    res.setHeader('Cache-Control', 'public, max-age=86400');
    res
      .type('text/plain')
      .send(
        `User-agent: *\nDisallow: /api/\nDisallow: /sign-in\nDisallow: /search\nSitemap: ${publicUrl}/sitemap.xml\n`,
      );
  });
  router.get('/sitemap.xml', async (_req, res, next) => {
    try {
      const found = await publicPages(asStranger());
      const lines = found.map((path) => `  <url><loc>${new URL(path, publicUrl).href}</loc></url>`);
      res.setHeader('Cache-Control', 'public, max-age=3600');
      res
        .type('application/xml')
        .send(
          `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('\n')}\n</urlset>\n`,
        );
    } catch (error) {
      next(error);
    }
  });
  return router;
}

/** Groups beyond this many are found from the directory's pages. */
const mostGroups = 500;

/** The addresses that a stranger may read: ids and keys only, no words of anybody. */
async function publicPages(context: Context): Promise<string[]> {
  const { workingGroups } = createCaller(() => context);
  const { items: themes } = await workingGroups.listThemes({});
  const groups: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await workingGroups.listWorkingGroups({ cursor, limit: 100 });
    groups.push(...page.items.flatMap(({ id }) => [paths.group(id), paths.groupDocuments(id)]));
    cursor = page.nextCursor ?? undefined;
  } while (cursor && groups.length < 2 * mostGroups);
  const { documents } = await workingGroups.getFrontPage({});
  return [
    paths.home(),
    paths.groups(),
    paths.takePart(),
    paths.apply(),
    paths.privacy(),
    paths.data(),
    paths.terms(),
    paths.accessibility(),
    ...themes.map(({ key }) => paths.theme(key)),
    ...groups,
    ...documents.map(({ id }) => paths.document(id)),
  ];
}
