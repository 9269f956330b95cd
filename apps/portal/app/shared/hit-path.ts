import type { HitView } from '@portal/domain/search/search.inputs';
import { paths } from '../paths.ts';

/** Where a find leads to; null for what has no page of its own. */
export function hitPath(hit: HitView): string | null {
  switch (hit.type) {
    case 'document':
      return paths.document(hit.id, hit.page);
    case 'post':
      return hit.about
        ? `${paths.document(hit.about.id)}#${hit.id}`
        : hit.space && `${paths.group(hit.space.id)}#${hit.id}`;
    case 'working_group':
      return paths.group(hit.id);
    case 'organisation':
      return paths.organisation(hit.id);
    default:
      return null;
  }
}
