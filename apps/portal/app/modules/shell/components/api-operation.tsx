import { Disclosure } from '@portal/ui/disclosure';
import type { FieldRow } from '../../../server/api-fields.server.ts';
import type { OperationEntry } from '../../../server/api-reference.server.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { CodeBlock } from './code-block.tsx';

/** One operation: what it takes, what it gives, how it says no, and a call to copy. */
export function ApiOperation({ operation }: { operation: OperationEntry }) {
  const { t } = useLanguage();
  const { id, method, path, summary, isOpen, parameters, body, answer, refusals, example } = operation;
  return (
    <article className="operation" aria-labelledby={id}>
      <header className="stack-tight">
        <h3 id={id}>
          <a href={`#${id}`} dir="ltr">
            <span className="method" data-method={method}>
              {method}
            </span>
            <code>{path}</code>
          </a>
        </h3>
        <p>
          <bdi lang="en">{summary}</bdi>
        </p>
        {isOpen ? <p className="small muted">{t('common.api.open')}</p> : null}
      </header>
      <Fields title={t('common.api.parameters')} fields={parameters} />
      {body ? <Fields title={t('common.api.body')} aside={body.mediaType} fields={body.fields} /> : null}
      <CodeBlock name={t('common.api.example')} text={example} />
      <div className="row">
        <span className="small muted">{t('common.api.refusals')}</span>
        {refusals.map((status) => (
          <a key={status} className="chip" href={`#status-${status}`}>
            {status}
          </a>
        ))}
      </div>
      <Disclosure
        summary={
          <>
            {t('common.api.answer')} <span className="muted">{answer.status}</span>
          </>
        }
      >
        <Fields title={t('common.api.answer')} fields={answer.fields} isAnswer />
      </Disclosure>
    </article>
  );
}

type FieldsProps = {
  title: string;
  /** What kind of body it is. */
  aside?: string;
  fields: readonly FieldRow[];
  /** An answer has all its fields, and its title on the button that opens it. */
  isAnswer?: boolean;
};

function Fields({ title, aside, fields, isAnswer = false }: FieldsProps) {
  const { t } = useLanguage();
  if (fields.length === 0) return null;
  return (
    <table className="fields">
      <caption className={isAnswer ? 'visually-hidden' : undefined}>
        {title} {aside ? <code dir="ltr">{aside}</code> : null}
      </caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{t('common.api.field')}</th>
          <th scope="col">{t('common.api.type')}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ name, place, type, isRequired }) => (
          <tr key={`${place}-${name}`}>
            <th scope="row">
              <code dir="ltr">{name}</code>
              {isRequired && !isAnswer ? (
                <span className="small muted">{t('common.api.required')}</span>
              ) : null}
            </th>
            <td>
              <code dir="ltr">{type}</code>
              {place ? (
                <span className="small muted" lang="en">
                  {place}
                </span>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
