import type { OrganisationBrief } from '@portal/domain/organisations/organisation';
import { useState } from 'react';
import { useLanguage } from '../../../shared/language.tsx';
import { useFetcher } from '../../../shared/router-hooks.ts';
import type { loader } from '../audience-preview.route.tsx';
import { AudienceLine } from './audience-line.tsx';

/** Which organisations of the group may read it; who that makes is said at once. */
export function NamedOrganisations({
  hidden,
  organisations,
  myOrganisation,
  previewAt,
}: {
  hidden: boolean;
  organisations: readonly OrganisationBrief[];
  myOrganisation: string;
  previewAt: string;
}) {
  const { t } = useLanguage();
  const preview = useFetcher<typeof loader>();
  const [named, setNamed] = useState<readonly string[]>([]);

  function toggle(id: string, on: boolean) {
    const next = on ? [...named, id] : named.filter((each) => each !== id);
    setNamed(next);
    const query = new URLSearchParams([['label', 'named'], ...next.map((each) => ['organisations', each])]);
    preview.load(`${previewAt}?${query}`);
  }

  return (
    <fieldset className="field panel" hidden={hidden} disabled={hidden}>
      <legend>{t('documents.named.legend')}</legend>
      <p className="field-hint">{t('documents.named.hint', { organisation: myOrganisation })}</p>
      {organisations.map((organisation) => (
        <label key={organisation.id} className="check">
          <input
            type="checkbox"
            name="organisations"
            value={organisation.id}
            onChange={(event) => toggle(organisation.id, event.target.checked)}
          />
          <bdi>{organisation.name}</bdi>
        </label>
      ))}
      <div aria-live="polite" className="small">
        {preview.data ? <AudienceLine audience={preview.data.audience} /> : null}
      </div>
    </fieldset>
  );
}
