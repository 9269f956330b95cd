import { Button } from '@portal/ui/button';
import { paths } from '../../../paths.ts';
import { useLanguage } from '../../../shared/language.tsx';

/** What can be done with the rows that were chosen: each act on a page of its own, which says what follows. */
export function ChosenBar({ form, spaceId }: { form: string; spaceId: string }) {
  const { t } = useLanguage();
  return (
    <form id={form} method="get" action={paths.changeDocuments(spaceId)} className="row no-print">
      <span className="small muted">{t('documents.change.heading')}</span>
      <Button small name="act" value="rename">
        {t('documents.change.rename')}
      </Button>
      <Button small name="act" value="move">
        {t('documents.change.move')}
      </Button>
      <Button small name="act" value="relabel">
        {t('documents.change.relabel')}
      </Button>
      <Button small name="act" value="trash">
        {t('documents.change.trash')}
      </Button>
      <Button small formAction={paths.downloadDocuments(spaceId, {})}>
        {t('documents.download-chosen')}
      </Button>
    </form>
  );
}
