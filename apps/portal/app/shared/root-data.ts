import { useRouteLoaderData } from './router-hooks.ts';
import type { loader } from '../root.tsx';

/** What the root knows; null only while an error of the root itself is shown. */
export function useRootData() {
  return useRouteLoaderData<typeof loader>('root') ?? null;
}
