import ChevronLeft from 'lucide-react/icons/chevron-left';
import ChevronRight from 'lucide-react/icons/chevron-right';
import type { ReactNode } from 'react';
import { ButtonLink } from './button.tsx';

export type PagerProps = {
  /** What it turns the pages of. */
  label: string;
  /** Words of the two links. */
  previous: ReactNode;
  next: ReactNode;
  /** Absent where there is no such page. */
  previousHref?: string;
  nextHref?: string;
  /** Such as "50 of more than 200". */
  summary?: ReactNode;
};

/** From page to page of a list that goes by cursor: no page numbers, for there are none. */
export function Pager({ label, previous, next, previousHref, nextHref, summary }: PagerProps) {
  if (!previousHref && !nextHref && !summary) return null;
  return (
    <nav className="pager" aria-label={label}>
      {summary ? <p className="pager-summary">{summary}</p> : null}
      {previousHref ? (
        <ButtonLink size="small" href={previousHref} icon={ChevronLeft} mirrorIcon rel="prev">
          {previous}
        </ButtonLink>
      ) : null}
      {nextHref ? (
        <ButtonLink size="small" href={nextHref} icon={ChevronRight} mirrorIcon iconAtEnd rel="next">
          {next}
        </ButtonLink>
      ) : null}
    </nav>
  );
}
