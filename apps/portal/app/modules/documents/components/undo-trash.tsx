import { useLanguage } from '../../../shared/language.tsx';
import { useSearchParams } from '../../../shared/router-hooks.ts';
import { RestoreButton } from './restore-button.tsx';

/** Right after documents were put away: the way back. */
export function UndoTrash({ spaceId }: { spaceId: string }) {
  const { t } = useLanguage();
  const ids = useSearchParams()[0].getAll('trashed');
  if (ids.length === 0) return null;
  return (
    <RestoreButton spaceId={spaceId} documentIds={ids}>
      {t('documents.trash.undo')}
    </RestoreButton>
  );
}
