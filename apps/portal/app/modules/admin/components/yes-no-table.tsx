import { useLanguage } from '../../../shared/language.tsx';

/** A table of questions and answers: yes and no stand in words, since a colour alone says nothing. */
export function YesNoTable<Who extends string>(props: {
  caption: string;
  question: string;
  who: readonly { readonly key: Who; readonly label: string }[];
  rows: readonly {
    readonly key: string;
    readonly label: string;
    readonly has: Readonly<Record<Who, boolean>>;
  }[];
}) {
  const { caption, question, who, rows } = props;
  const { t } = useLanguage();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    <section className="scroll-x" aria-label={caption} tabIndex={0}>
      <table className="grid-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{question}</th>
            {who.map(({ key, label }) => (
              <th key={key} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.label}</th>
              {who.map(({ key }) => (
                <td key={key} data-answer={row.has[key] ? 'yes' : 'no'}>
                  {t(row.has[key] ? 'admin.yes' : 'admin.no')}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
