import { documentSorts } from '@portal/domain/documents/documents.inputs';
import { fileClasses } from '@portal/domain/documents/media-type';
import { labelsWithin, type Visibility } from '@portal/domain/spaces/space';
import { Button, ButtonLink } from '@portal/ui/button';
import type { ReactNode } from 'react';
import { useLanguage } from '../../../shared/language.tsx';
import { useSearchParams } from '../../../shared/router-hooks.ts';

/** Order and filters of a library, kept in its address. */
export function LibraryFilter({ visibility, clearAt }: { visibility: Visibility; clearAt: string }) {
  const { t } = useLanguage();
  const [search] = useSearchParams();
  const folder = search.get('folder');
  return (
    <form method="get" className="row no-print">
      {folder ? <input type="hidden" name="folder" value={folder} /> : null}
      <Choice name="sort" label={t('documents.sort.label')} value={search.get('sort') ?? 'newest'}>
        {documentSorts.map((sort) => (
          <option key={sort} value={sort}>
            {t(`documents.sort.${sort}`)}
          </option>
        ))}
      </Choice>
      <Choice name="label" label={t('documents.column.label')} value={search.get('label') ?? ''}>
        <option value="">{t('common.all')}</option>
        {labelsWithin(visibility).map((label) => (
          <option key={label} value={label}>
            {t(`common.label.${label}`)}
          </option>
        ))}
      </Choice>
      <Choice name="file" label={t('documents.file.heading')} value={search.get('file') ?? ''}>
        <option value="">{t('common.all')}</option>
        {fileClasses.map((file) => (
          <option key={file} value={file}>
            {t(`documents.file.${file}`)}
          </option>
        ))}
      </Choice>
      <Button>{t('common.action.filter')}</Button>
      {search.has('label') || search.has('file') ? (
        <ButtonLink look="quiet" href={clearAt}>
          {t('common.action.clear-filters')}
        </ButtonLink>
      ) : null}
    </form>
  );
}

function Choice({
  name,
  label,
  value,
  children,
}: {
  name: string;
  label: string;
  value: string;
  children: ReactNode;
}) {
  return (
    <label className="row" style={{ gap: 6 }}>
      <span className="small muted">{label}</span>
      <select className="input" name={name} defaultValue={value} key={value} style={{ inlineSize: 'auto' }}>
        {children}
      </select>
    </label>
  );
}
