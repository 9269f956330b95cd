import { IconButton } from '@portal/ui/button';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useLanguage } from '../../../shared/language.tsx';
import type { Match } from './use-pdf-viewer.ts';

/** Typing is over when nothing was typed for this long, in milliseconds. */
const pause = 250;

/** Finds a text in all pages: Enter leads to the next place, with Shift to the one before, Escape empties the field. */
export function PdfFind({
  find,
  match,
}: {
  find: (query: string, backwards?: boolean) => void;
  match: Match;
}) {
  const { t } = useLanguage();
  const [query, setQuery] = useState('');
  const asked = useRef('');
  const ask = useRef(find);
  ask.current = find;

  useEffect(() => {
    if (query === asked.current) return;
    const timer = setTimeout(() => {
      asked.current = query;
      ask.current(query);
    }, pause);
    return () => clearTimeout(timer);
  }, [query]);

  const step = (backwards: boolean) => {
    asked.current = query;
    find(query, backwards);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && query !== '') {
      event.stopPropagation();
      setQuery('');
    }
  };
  const told = () => {
    if (query === '' || match.state === 'none') return '';
    if (match.total > 0) return t('documents.pdf.found', { n: match.current, count: match.total });
    return t(match.state === 'searching' ? 'documents.pdf.searching' : 'documents.pdf.not-found');
  };
  return (
    <search className="reader-find">
      <input
        className="input"
        type="search"
        dir="auto"
        aria-label={t('documents.pdf.find')}
        placeholder={t('documents.pdf.find')}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') step(event.shiftKey);
          onKeyDown(event);
        }}
      />
      <output className="small" aria-live="polite">
        {told()}
      </output>
      <IconButton
        name={t('documents.pdf.previous-match')}
        onClick={() => step(true)}
        disabled={match.total === 0}
      >
        <ChevronUp size={18} aria-hidden />
      </IconButton>
      <IconButton
        name={t('documents.pdf.next-match')}
        onClick={() => step(false)}
        disabled={match.total === 0}
      >
        <ChevronDown size={18} aria-hidden />
      </IconButton>
    </search>
  );
}
