import { Disclosure } from '@portal/ui/disclosure';
import { useLanguage } from '../../../shared/language.tsx';
import { CodeBlock } from './code-block.tsx';

const statuses = [400, 401, 403, 404, 409, 413, 415, 422, 429, 503] as const;

const example = JSON.stringify(
  {
    error: {
      code: 'common.invalid_input',
      details: { fieldErrors: { title: { code: 'common.too_long', params: { max: 200 } } } },
    },
    requestId: 'Yh2m0Qk1tZ8x',
  },
  null,
  2,
);

export type Code = { readonly code: string; readonly text: string };

/** How the portal says no: the shape, what each status means, and every code with its sentence. */
export function ApiRefusals({ codes }: { codes: readonly Code[] }) {
  const { t } = useLanguage();
  return (
    <>
      <p className="prose">{t('common.api.refusals.text')}</p>
      <CodeBlock name={t('common.api.example')} text={example} />
      <table className="fields">
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t('common.api.refusals.status')}</th>
            <th scope="col">{t('common.api.refusals.meaning')}</th>
          </tr>
        </thead>
        <tbody>
          {statuses.map((status) => (
            <tr key={status} id={`status-${status}`}>
              <th scope="row">
                <code>{status}</code>
              </th>
              <td>{t(`common.api.status.${status}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Disclosure summary={t('common.api.refusals.codes')}>
        <table className="fields">
          <thead className="visually-hidden">
            <tr>
              <th scope="col">{t('common.api.refusals.code')}</th>
              <th scope="col">{t('common.api.refusals.meaning')}</th>
            </tr>
          </thead>
          <tbody>
            {codes.map(({ code, text }) => (
              <tr key={code}>
                <th scope="row">
                  <code dir="ltr">{code}</code>
                </th>
                <td>{text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Disclosure>
    </>
  );
}
