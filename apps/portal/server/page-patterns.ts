import type { ServerBuild } from '@remix-run/node';
import { matchRoutes } from '@remix-run/react';

type RouteObject = Parameters<typeof matchRoutes>[0][number];

/** The pattern of a page's address (`/groups/:spaceId`), or null where there is no page. */
export type PatternOf = (pathname: string) => string | null;

/** Reads the site map of the build. What the router fetches for a page (`….data`) counts as the page. */
export function pagePatterns(routes: ServerBuild['routes']): PatternOf {
  const root = treeOf(routes, undefined);
  return (pathname) => {
    const page = pathname.replace(/\.data$/u, '').replace(/^\/_root$/u, '/');
    const matches = matchRoutes(root, page) ?? [];
    const parts = matches.flatMap(({ route }) => (route.path ? [route.path.replace(/^\/|\/$/gu, '')] : []));
    if (matches.length === 0 || parts.includes('*')) return null;
    return `/${parts.filter(Boolean).join('/')}`;
  };
}

function treeOf(routes: ServerBuild['routes'], parentId: string | undefined): RouteObject[] {
  return Object.values(routes)
    .filter((route) => route !== undefined && route.parentId === parentId)
    .map((route): RouteObject => {
      const { id, path, index } = route as NonNullable<typeof route>;
      if (index) return { id, index: true };
      return { id, ...(path === undefined ? {} : { path }), children: treeOf(routes, id) };
    });
}
