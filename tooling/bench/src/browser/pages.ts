import type { Stage } from '../stage.ts';

/** A page as somebody opens it first; null: nobody who has signed in. */
export type Page = {
  readonly name: string;
  readonly who: keyof Stage['cookies'] | null;
  readonly path: string;
  /** Whether it is one of those that Lighthouse judges. */
  readonly judged: boolean;
};

/** One page of each kind that people open often, the first of them the one that they come from. */
export function pagesOf({ cast }: Stage): Page[] {
  const group = `/groups/${cast.group.id}`;
  const of = (who: Page['who'], name: string, path: string, judged = false): Page => ({
    name,
    who,
    path,
    judged,
  });
  return [
    of('ordinary', 'home', '/', true),
    of(null, 'front page', '/', true),
    of('ordinary', 'group', group, true),
    of('ordinary', 'document', `/documents/${cast.document.id}`, true),
    of('ordinary', 'library', `${group}/documents`),
    of('ordinary', 'folder of 5,000', `/groups/${cast.filing.id}/documents?folder=${cast.folder.id}`),
    of('ordinary', 'post a document', `${group}/documents/new`),
    of('ordinary', 'members', `${group}/members`),
    of('ordinary', 'all documents', '/documents'),
    of('ordinary', 'search', '/search?q=agenda'),
    of('ordinary', 'groups', '/groups'),
    of('manager', 'propose a group', '/groups/new'),
    of('ordinary', 'organisations', '/organisations'),
    of('ordinary', 'profile', '/settings/profile'),
    of('ordinary', 'security', '/settings/security'),
    of('ordinary', 'notifications', '/settings/notifications'),
    of('manager', 'applications', '/staff/applications'),
    of('manager', 'administration', '/admin/people'),
    of(null, 'sign in', '/sign-in'),
    of(null, 'apply', '/apply'),
    of(null, 'take part', '/take-part'),
  ];
}
