import { useLanguage } from '../../../shared/language.tsx';
import type { Chosen } from './chosen-fields.tsx';

/** The documents that an act is about, by number and title. */
export function ChosenList({ documents }: { documents: readonly Chosen[] }) {
  const { t } = useLanguage();
  return (
    <ul className="stack-tight" aria-label={t('documents.change.chosen')}>
      {documents.map(({ id, number, title }) => (
        <li key={id}>
          <span className="code muted">{number}</span> <bdi>{title}</bdi>
        </li>
      ))}
    </ul>
  );
}
