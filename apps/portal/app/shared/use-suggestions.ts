import type { HitView } from '@portal/domain/search/search.inputs';
import { useEffect } from 'react';
import { paths } from '../paths.ts';
import { useFetcher } from './router-hooks.ts';

/** Typing pauses at least this long, in milliseconds, before the server is asked. */
const pause = 120;

/** What the server finds for what is being typed; the last answer stays until the next is there. */
export function useSuggestions(query: string): readonly HitView[] {
  const fetcher = useFetcher<{ items: HitView[] }>();
  const { load } = fetcher;
  const asked = query.trim();
  useEffect(() => {
    if (asked === '') return;
    const timer = setTimeout(() => load(paths.suggestions(asked)), pause);
    return () => clearTimeout(timer);
  }, [asked, load]);
  return asked === '' ? [] : (fetcher.data?.items ?? []);
}
