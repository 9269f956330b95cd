import { Button, ButtonLink } from '@portal/ui/button';
import { Field } from '@portal/ui/field';
import { useLanguage } from '../../../shared/language.tsx';

type Choice = {
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
};

/** What somebody looks for in a long list, and by what it is cut: all of it in the address. */
export function FindForm(props: {
  action: string;
  search: URLSearchParams;
  question: string;
  choices: readonly Choice[];
}) {
  const { action, search, question, choices } = props;
  const { t } = useLanguage();
  const given = (name: string) => search.get(name) ?? '';
  const filtered = ['q', ...choices.map((choice) => choice.name)].some((name) => given(name) !== '');
  return (
    <form method="get" action={action} className="panel no-print">
      <div className="filter-grid">
        <Field name="q" label={question}>
          <input
            className="input"
            type="search"
            id="q"
            name="q"
            key={given('q')}
            defaultValue={given('q')}
            maxLength={200}
            dir="auto"
            autoComplete="off"
          />
        </Field>
        {choices.map(({ name, label, options }) => (
          <Field key={name} name={name} label={label}>
            <select className="input" id={name} name={name} key={given(name)} defaultValue={given(name)}>
              <option value="">{t('common.all')}</option>
              {options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </select>
          </Field>
        ))}
      </div>
      <div className="row">
        <Button look="primary">{t('admin.find.go')}</Button>
        {filtered ? (
          <ButtonLink look="quiet" href={action}>
            {t('common.action.clear-filters')}
          </ButtonLink>
        ) : null}
      </div>
    </form>
  );
}
