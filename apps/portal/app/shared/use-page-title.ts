import { useEffect } from 'react';
import { useRootData } from './root-data.ts';

/** Keeps the browser's title in step with the page after a navigation; the server writes it into the page itself. */
export function usePageTitle(title: string): void {
  const brand = useRootData()?.brand ?? '';
  useEffect(() => {
    document.title = brand ? `${title} · ${brand}` : title;
  }, [title, brand]);
}
