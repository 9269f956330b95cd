import { SelectField, TextArea, TextField } from '../../../forms/fields.tsx';
import type { PortalForm } from '../../../forms/use-portal-form.ts';
import { useLanguage } from '../../../shared/language.tsx';

type Values = {
  name: string;
  nameNative: string | null;
  country: string;
  domains: readonly string[] | null;
  aliases: readonly string[] | null;
};

/** The names of the fields, as the form's list of problems calls them. */
export function useOrganisationLabels() {
  const { t } = useLanguage();
  return {
    name: t('organisations.field.name'),
    nameNative: t('organisations.field.name-native'),
    kind: t('organisations.field.kind'),
    country: t('organisations.field.country'),
    domains: t('organisations.field.domains'),
    aliases: t('organisations.field.aliases'),
  };
}

/** What is known of an organisation, for adding and for correcting it. */
export function OrganisationFields({
  form,
  countries,
  values,
}: {
  form: PortalForm;
  countries: readonly { value: string; label: string }[];
  values?: Values;
}) {
  const { t } = useLanguage();
  const labels = useOrganisationLabels();
  return (
    <>
      <TextField
        form={form}
        name="name"
        label={labels.name}
        defaultValue={values?.name ?? ''}
        maxLength={200}
      />
      <TextField
        form={form}
        name="nameNative"
        label={labels.nameNative}
        hint={t('organisations.field.name-native-hint')}
        defaultValue={values?.nameNative ?? ''}
        maxLength={200}
      />
      <SelectField
        form={form}
        name="country"
        label={labels.country}
        defaultValue={values?.country ?? countries[0]?.value ?? ''}
        options={countries}
      />
      <TextArea
        form={form}
        name="domains"
        label={labels.domains}
        hint={t('organisations.field.domains-hint')}
        defaultValue={values?.domains?.join('\n') ?? ''}
        rows={3}
      />
      <TextArea
        form={form}
        name="aliases"
        label={labels.aliases}
        hint={t('organisations.field.aliases-hint')}
        defaultValue={values?.aliases?.join('\n') ?? ''}
        rows={2}
      />
    </>
  );
}
