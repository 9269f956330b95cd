import type { OrganisationBrief } from '@portal/domain/organisations/organisation';
import { regionName } from '@portal/messages/format';
import { describedBy, FieldError } from '@portal/ui/field';
import type { PortalForm } from '../../../forms/use-portal-form.ts';
import { useLanguage } from '../../../shared/language.tsx';

/** Any number of organisations, those first that are chosen. None chosen is sent as an empty list, not left out. */
export function OrganisationChoices({
  form,
  name,
  label,
  hint,
  others,
  chosen,
}: {
  form: PortalForm;
  name: string;
  label: string;
  hint: string;
  others: readonly OrganisationBrief[];
  chosen: readonly OrganisationBrief[];
}) {
  const { t, locale } = useLanguage();
  const ids = new Set(chosen.map((each) => each.id));
  const options = [...chosen, ...others.filter((each) => !ids.has(each.id))];
  const id = form.idOf(name);
  const error = form.errorOf(name);
  return (
    <fieldset id={id} className="field" aria-describedby={describedBy({ name: id, label, hint, error })}>
      <legend>{label}</legend>
      <input type="hidden" name={name} value="" />
      {options.length === 0 ? (
        <p className="small muted">{t('organisations.field.nobody-else')}</p>
      ) : (
        <div className="choices-list">
          {options.map((each) => (
            <label key={each.id}>
              <input type="checkbox" name={name} value={each.id} defaultChecked={ids.has(each.id)} />
              <span>
                <bdi>{each.name}</bdi> <span className="muted">{regionName(each.country, locale)}</span>
              </span>
            </label>
          ))}
        </div>
      )}
      <p className="field-hint" id={`${id}-hint`}>
        {hint}
      </p>
      <FieldError name={id} error={error} />
    </fieldset>
  );
}
