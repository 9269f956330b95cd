import { type FolderBrief, pathOf } from '@portal/domain/documents/folder';
import { Breadcrumbs } from '@portal/ui/breadcrumbs';
import { Link } from '@portal/ui/link';
import { Folder } from 'lucide-react';
import { paths } from '../../../paths.ts';
import { useLanguage } from '../../../shared/language.tsx';

/** Where one is in a library, and the folders that are here. */
export function FolderBar({
  spaceId,
  folders,
  folderId,
}: {
  spaceId: string;
  folders: readonly FolderBrief[];
  folderId: string | null;
}) {
  const { t } = useLanguage();
  const here = folders.filter((each) => each.parentId === folderId);
  const path = pathOf(folders, folderId);
  return (
    <div className="stack-tight no-print">
      {path.length > 0 ? (
        <Breadcrumbs
          label={t('documents.folder.path')}
          crumbs={[
            { label: t('documents.folder.all'), href: paths.groupDocuments(spaceId) },
            ...path.map(({ id, name }) => ({ label: name, href: paths.groupDocuments(spaceId, id) })),
          ]}
        />
      ) : null}
      {here.length > 0 ? (
        <nav aria-label={t('documents.folder.heading')}>
          <ul className="chips">
            {here.map(({ id, name }) => (
              <li key={id}>
                <Link className="chip" href={paths.groupDocuments(spaceId, id)}>
                  <Folder size={14} aria-hidden />
                  <bdi>{name}</bdi>
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
    </div>
  );
}
