import { type DocumentView, withdrawDocumentInput } from '@portal/domain/documents/documents.inputs';
import { Button, ButtonLink } from '@portal/ui/button';
import { Disclosure } from '@portal/ui/disclosure';
import { TextArea } from '../../../forms/fields.tsx';
import { PortalFormShell } from '../../../forms/portal-form.tsx';
import { type RefusedForm, usePortalForm } from '../../../forms/use-portal-form.ts';
import { paths } from '../../../paths.ts';
import { useLanguage } from '../../../shared/language.tsx';

/** Withdraw and recall: formal acts, each with what follows from it and a reason that stays. */
export function DocumentActs({
  document,
  refused,
  openedBy,
}: {
  document: DocumentView;
  refused?: RefusedForm | undefined;
  openedBy: number;
}) {
  const { t } = useLanguage();
  const { withdrawDocument, recallDocument, renameDocuments, trashDocuments } = document.abilities;
  const change = (act: string) => `${paths.changeDocuments(document.space.id)}?act=${act}&d=${document.id}`;
  return (
    <div className="stack no-print">
      {renameDocuments.allowed ? (
        <nav className="row" aria-label={t('documents.change.heading')}>
          <ButtonLink small href={change('rename')}>
            {t('documents.change.rename')}
          </ButtonLink>
          <ButtonLink small href={change('move')}>
            {t('documents.change.move')}
          </ButtonLink>
          <ButtonLink small href={change('relabel')}>
            {t('documents.change.relabel')}
          </ButtonLink>
          {trashDocuments.allowed ? (
            <ButtonLink small href={change('trash')}>
              {t('documents.change.trash')}
            </ButtonLink>
          ) : null}
        </nav>
      ) : null}
      {withdrawDocument.allowed ? (
        <Act
          act="withdraw"
          document={document}
          refused={refused}
          title={t('documents.withdraw.title')}
          hint={t('documents.withdraw.hint')}
        />
      ) : null}
      {recallDocument.allowed ? (
        <Act
          act="recall"
          document={document}
          refused={refused}
          title={t('documents.recall.title')}
          hint={t('documents.recall.hint', { count: openedBy })}
        />
      ) : null}
    </div>
  );
}

const schema = withdrawDocumentInput.pick({ reason: true });

function Act({
  act,
  document,
  refused,
  title,
  hint,
}: {
  act: 'withdraw' | 'recall';
  document: DocumentView;
  refused?: RefusedForm | undefined;
  title: string;
  hint: string;
}) {
  const { t } = useLanguage();
  const form = usePortalForm(schema, { refused });
  return (
    <Disclosure summary={title}>
      <PortalFormShell form={form} labels={{ reason: t('documents.withdraw.reason') }}>
        <p>{hint}</p>
        <input type="hidden" name="act" value={act} />
        <input type="hidden" name="revision" value={document.revision} />
        <TextArea form={form} name="reason" label={t('documents.withdraw.reason')} rows={2} />
        <Button look="danger" disabled={form.pending}>
          {title}
        </Button>
      </PortalFormShell>
    </Disclosure>
  );
}
