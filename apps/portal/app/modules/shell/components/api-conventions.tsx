import { useLanguage } from '../../../shared/language.tsx';

/** What every operation keeps to: a piece of code, and what it means. */
export function ApiConventions() {
  const { t } = useLanguage();
  const conventions = [
    { code: '{ "items": […], "nextCursor": "…" }', text: t('common.api.conventions.lists') },
    { code: 'doc_01j…  spc_01j…  per_01j…', text: t('common.api.conventions.ids') },
    { code: '2026-11-23T08:30:00.000Z', text: t('common.api.conventions.times') },
    { code: 'Content-Type: application/json', text: t('common.api.conventions.bodies') },
    { code: 'If-Match: 3', text: t('common.api.conventions.revision') },
    { code: 'Idempotency-Key: 5f0c2a91', text: t('common.api.conventions.key') },
    {
      code: '"addVersion": { "allowed": false, "reason": "spaces.role_lacks_post" }',
      text: t('common.api.conventions.abilities'),
    },
    { code: '"group" | "named" = "group"', text: t('common.api.conventions.notation') },
  ];
  return (
    <dl className="conventions">
      {conventions.map(({ code, text }) => (
        <div key={code}>
          <dt>
            <code dir="ltr">{code}</code>
          </dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
