import type { OrganisationBrief } from '@portal/domain/organisations/organisation';
import { type Sector, sectors } from '@portal/domain/organisations/sector';
import { SelectField, TextArea, TextField } from '../../../forms/fields.tsx';
import type { PortalForm } from '../../../forms/use-portal-form.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { OrganisationChoices } from './organisation-choices.tsx';

type Values = {
  name: string;
  nameNative: string | null;
  country: string;
  domains: readonly string[] | null;
  aliases: readonly string[] | null;
  sector: Sector | null;
  parents: readonly OrganisationBrief[];
  competitors: readonly OrganisationBrief[] | null;
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
    sector: t('organisations.field.sector'),
    parents: t('organisations.field.parents'),
    competitors: t('organisations.field.competitors'),
  };
}

/** What is known of an organisation, for adding and for correcting it. */
export function OrganisationFields({
  form,
  countries,
  others,
  values,
}: {
  form: PortalForm;
  countries: readonly { value: string; label: string }[];
  /** The organisations that it can belong to and compete with. */
  others: readonly OrganisationBrief[];
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
      <SelectField
        form={form}
        name="sector"
        label={labels.sector}
        defaultValue={values?.sector ?? ''}
        options={[
          { value: '', label: t('organisations.field.sector-none') },
          ...sectors.map((sector) => ({ value: sector, label: t(`organisations.sector.${sector}`) })),
        ]}
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
      <OrganisationChoices
        form={form}
        name="parents"
        label={labels.parents}
        hint={t('organisations.field.parents-hint')}
        others={others}
        chosen={values?.parents ?? []}
      />
      <OrganisationChoices
        form={form}
        name="competitors"
        label={labels.competitors}
        hint={t('organisations.field.competitors-hint')}
        others={others}
        chosen={values?.competitors ?? []}
      />
    </>
  );
}
