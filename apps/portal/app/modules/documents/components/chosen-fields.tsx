import { Notice } from '@portal/ui/notice';
import type { RefusedForm } from '../../../forms/use-portal-form.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { useRootData } from '../../../shared/root-data.ts';

export type Chosen = {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly revision: number;
};

/** What every form about chosen documents carries: which, on which revision, and that a double click is one act. */
export function ChosenFields({
  act,
  documents,
  refused,
}: {
  act: string;
  documents: readonly Chosen[];
  refused: RefusedForm | undefined;
}) {
  const { refusal } = useLanguage();
  const formKey = useRootData()?.formKey ?? '';
  return (
    <>
      {refused ? <Notice tone="bad" title={refusal(refused.code, refused.params)} /> : null}
      <input type="hidden" name="act" value={act} />
      {formKey ? <input type="hidden" name="idempotencyKey" value={`${formKey}-${act}`} /> : null}
      {documents.map(({ id, revision }) => (
        <span key={id} hidden>
          <input type="hidden" name="documentIds" value={id} />
          <input type="hidden" name="revisions" value={revision} />
        </span>
      ))}
    </>
  );
}
