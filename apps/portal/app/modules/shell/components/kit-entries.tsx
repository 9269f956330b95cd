import { describedBy, Field } from '@portal/ui/field';
import { Notice } from '@portal/ui/notice';
import { RadioCards } from '@portal/ui/radio-cards';
import { Section } from '@portal/ui/section';
import { useLanguage } from '../../../shared/language.tsx';

const visibilities = ['public', 'partners', 'members'] as const;
const tones = ['info', 'ok', 'warn', 'bad'] as const;

/** What is filled in, as it is asked, refused and not to be changed; and what is said about it. */
export function KitEntries() {
  const { t } = useLanguage();
  const plain = { name: 'kit-plain', label: t('documents.upload.field-title'), hint: t('kit.sample.hint') };
  const refused = {
    name: 'kit-refused',
    label: t('spaces.invite.email'),
    hint: t('kit.sample.hint'),
    error: t('common.errors.invalid_email'),
  };
  const prose = {
    name: 'kit-prose',
    label: t('working-groups.propose.purpose'),
    error: t('common.errors.required'),
  };
  return (
    <>
      <Section title={t('kit.entries')}>
        <div className="form">
          <Field {...plain}>
            <input
              id={plain.name}
              className="input"
              defaultValue={t('kit.sample.document')}
              aria-describedby={describedBy(plain)}
              dir="auto"
            />
          </Field>
          <Field {...refused}>
            <input
              id={refused.name}
              className="input"
              defaultValue="marta@"
              aria-invalid
              aria-describedby={describedBy(refused)}
              dir="ltr"
            />
          </Field>
          <Field name="kit-disabled" label={t('accounts.invitation.organisation')}>
            <input
              id="kit-disabled"
              className="input"
              defaultValue={t('kit.sample.organisation')}
              disabled
              dir="auto"
            />
          </Field>
          <Field {...prose}>
            <textarea
              id={prose.name}
              className="input"
              rows={3}
              aria-invalid
              aria-describedby={describedBy(prose)}
              dir="auto"
            />
          </Field>
          <Field name="kit-choice" label={t('spaces.members.role')}>
            <select id="kit-choice" className="input">
              {(['chair', 'secretary', 'member', 'observer'] as const).map((role) => (
                <option key={role}>{t(`common.role.${role}`)}</option>
              ))}
            </select>
          </Field>
          <label className="check">
            <input type="checkbox" defaultChecked />
            {t('organisations.invite.delegate')}
          </label>
          <RadioCards
            name="kit-cards"
            legend={t('working-groups.propose.visibility')}
            defaultValue="partners"
            error={t('common.errors.required')}
            cards={visibilities.map((value) => ({
              value,
              title: t(`common.visibility.${value}`),
              explanation: t('kit.sample.hint'),
            }))}
          />
        </div>
      </Section>
      <Section title={t('kit.notices')}>
        {tones.map((tone) => (
          <Notice key={tone} tone={tone} title={t('kit.sample.disabled')}>
            <p>{t('kit.sample.long')}</p>
          </Notice>
        ))}
        <Notice title={t('kit.sample.long')} />
      </Section>
    </>
  );
}
