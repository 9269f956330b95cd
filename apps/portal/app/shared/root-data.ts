import type { loader } from '../root.tsx';
import { useRouteLoaderData } from './router-hooks.ts';

/** What the root knows; null only while an error of the root itself is shown. */
export function useRootData() {
  return useRouteLoaderData<typeof loader>('root') ?? null;
}
