import type { HitView } from '@portal/domain/search/search.inputs';
import { formatDate, regionName } from '@portal/messages/format';
import { CountryChip } from '@portal/ui/country-chip';
import { Link } from '@portal/ui/link';
import { Building2, FileText, MessageSquare, User, Users } from 'lucide-react';
import { hitPath } from '../../../shared/hit-path.ts';
import { DocumentLabel } from '../../../shared/label.tsx';
import { useLanguage } from '../../../shared/language.tsx';
import { MarkedText } from '../../../shared/marked-text.tsx';

const icons = {
  document: FileText,
  post: MessageSquare,
  working_group: Users,
  person: User,
  organisation: Building2,
} as const;

/** Something that was found: what it is called, where it is from, and the words around the find. */
export function HitLine({ hit }: { hit: HitView }) {
  const { t, reader } = useLanguage();
  const Icon = icons[hit.type];
  const href = hitPath(hit);
  const title = (
    <bdi>
      <MarkedText text={hit.title} marks={hit.marks.title} />
    </bdi>
  );
  const isDated = hit.type === 'document' || hit.type === 'post';
  return (
    <li className="hit">
      <span className="todo-icon" aria-hidden>
        <Icon size={16} />
      </span>
      <div className="stack-tight">
        <div className="row-apart">
          <h3 className="subheading">{href ? <Link href={href}>{title}</Link> : title}</h3>
          {hit.label ? <DocumentLabel label={hit.label} /> : null}
        </div>
        {hit.passage ? (
          <p className="hit-passage" dir="auto">
            <MarkedText text={hit.passage} marks={hit.marks.passage} />
          </p>
        ) : null}
        <p className="hit-facts small muted">
          <span>{t(`search.kind.${hit.type}`)}</span>
          {hit.number ? <bdi className="code">{hit.number}</bdi> : null}
          {hit.page ? <span>{t('search.page', { page: hit.page })}</span> : null}
          {hit.about ? <span>{t('search.in-discussion-of', { number: hit.about.number })}</span> : null}
          {hit.space && hit.type !== 'working_group' ? <bdi>{hit.space.name}</bdi> : null}
          <Sender hit={hit} />
          {isDated ? <time dateTime={hit.at.toISOString()}>{formatDate(hit.at, reader)}</time> : null}
        </p>
      </div>
    </li>
  );
}

function Sender({ hit }: { hit: HitView }) {
  const { locale } = useLanguage();
  if (!hit.organisation && !hit.country) return null;
  return (
    <span className="sender">
      {hit.country ? <CountryChip code={hit.country} name={regionName(hit.country, locale)} /> : null}
      {hit.organisation ? <bdi>{hit.organisation}</bdi> : null}
    </span>
  );
}
