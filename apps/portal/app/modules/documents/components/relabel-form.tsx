import type { RelabelPreview } from '@portal/domain/documents/documents.inputs';
import type { OrganisationBrief } from '@portal/domain/organisations/organisation';
import { type Label, labelsWithin, type Visibility } from '@portal/domain/spaces/space';
import { Button } from '@portal/ui/button';
import { Field } from '@portal/ui/field';
import { RadioCards } from '@portal/ui/radio-cards';
import type { RefusedForm } from '../../../forms/use-portal-form.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { Form } from '../../../shared/router-hooks.ts';
import { type Chosen, ChosenFields } from './chosen-fields.tsx';
import { RelabelShift } from './relabel-shift.tsx';

type Asked = RelabelPreview & { readonly label: Label; readonly organisations: readonly string[] };

/** First the new label, then who gains and who loses by it, then the doing: nobody changes an audience unseen. */
export function RelabelForm({
  documents,
  organisations,
  preview,
  refused,
  visibility,
}: {
  documents: readonly (Chosen & { readonly label: Label })[];
  organisations: readonly OrganisationBrief[];
  preview: Asked | null;
  refused: RefusedForm | undefined;
  visibility: Visibility;
}) {
  const { t } = useLanguage();
  const chosen = preview?.label ?? documents[0]?.label ?? 'group';
  return (
    <div className="stack">
      <p>{t('documents.relabel.hint')}</p>
      <Form method="get" className="form" preventScrollReset>
        <input type="hidden" name="act" value="relabel" />
        {documents.map(({ id }) => (
          <input key={id} type="hidden" name="d" value={id} />
        ))}
        <RadioCards
          name="label"
          legend={t('common.label.heading')}
          defaultValue={chosen}
          cards={labelsWithin(visibility).map((value) => ({
            value,
            title: t(`common.label.${value}`),
            explanation: t(`common.label.${value}.explained`),
          }))}
        />
        <fieldset className="field panel">
          <legend>{t('documents.named.legend')}</legend>
          {organisations.map((organisation) => (
            <label key={organisation.id} className="check">
              <input
                type="checkbox"
                name="organisations"
                value={organisation.id}
                defaultChecked={preview?.organisations.includes(organisation.id)}
              />
              <bdi>{organisation.name}</bdi>
            </label>
          ))}
        </fieldset>
        <div className="row">
          <Button look={preview ? 'default' : 'primary'}>{t('documents.relabel.preview')}</Button>
        </div>
      </Form>
      {preview ? (
        <Form method="post" className="form">
          <ChosenFields act="relabel" documents={documents} refused={refused} />
          <input type="hidden" name="label" value={preview.label} />
          {preview.organisations.map((id) => (
            <input key={id} type="hidden" name="organisations" value={id} />
          ))}
          <RelabelShift preview={preview} documents={documents} />
          {preview.documents.some((each) => each.needsReason) ? (
            <Field name="reason" label={t('documents.relabel.reason')}>
              <textarea
                className="input"
                id="reason"
                name="reason"
                rows={2}
                maxLength={500}
                dir="auto"
                required
              />
            </Field>
          ) : null}
          <div className="row">
            <Button look="primary" disabled={preview.documents.some((each) => each.refusal !== null)}>
              {t('documents.relabel.submit')}
            </Button>
          </div>
        </Form>
      ) : null}
    </div>
  );
}
