import type {
  Compared,
  ComparedParagraph,
  ComparedSection,
  Comparison,
} from '@portal/domain/documents/comparison';
import type { VersionView } from '@portal/domain/documents/documents.inputs';
import { Disclosure } from '@portal/ui/disclosure';
import { Notice } from '@portal/ui/notice';
import { useLanguage } from '../../../shared/language.tsx';

const anchorOf = (n: number) => `change-${n}`;

/** What a comparison found, or why there is none. */
export function ComparedText({
  comparison,
  versions,
}: {
  comparison: Comparison;
  versions: readonly VersionView[];
}) {
  const { t } = useLanguage();
  const filesOf = (numbers: readonly number[]) =>
    versions
      .filter(({ n }) => numbers.includes(n))
      .map(({ n, fileName }) => `${t('documents.version', { number: n })}, \u2068${fileName}\u2069`)
      .join(' · ');
  switch (comparison.outcome) {
    case 'compared':
      return comparison.changes === 0 ? (
        <Notice tone="ok" title={t('documents.compare.same-text')} />
      ) : (
        <Changes found={comparison} />
      );
    case 'same_file':
      return <Notice tone="ok" title={t('documents.compare.same-file')} />;
    case 'gave_up':
      return <NotCompared title={t('documents.compare.gave-up')} />;
    case 'no_text':
      return <NotCompared title={t('documents.compare.no-text', { files: filesOf(comparison.versions) })} />;
    case 'too_long':
      return <NotCompared title={t('documents.compare.too-long', { files: filesOf(comparison.versions) })} />;
    case 'unreadable':
      return (
        <NotCompared title={t('documents.compare.unreadable', { files: filesOf(comparison.versions) })} />
      );
  }
}

function NotCompared({ title }: { title: string }) {
  const { t } = useLanguage();
  return (
    <Notice tone="warn" title={title}>
      <p>{t('documents.compare.open-instead')}</p>
    </Notice>
  );
}

function Changes({ found }: { found: Compared }) {
  const { t } = useLanguage();
  return (
    <div className="stack">
      <p className="row">
        <span className="subheading">{t('documents.compare.changes', { count: found.changes })}</span>
        <span>{t('documents.compare.words-added', { count: found.wordsAdded })}</span>
        <span>{t('documents.compare.words-removed', { count: found.wordsRemoved })}</span>
        <a className="link no-print" href={`#${anchorOf(1)}`}>
          {t('documents.compare.first')}
        </a>
      </p>
      <p className="row small">
        <ins>{t('documents.compare.key-added')}</ins>
        <del>{t('documents.compare.key-removed')}</del>
      </p>
      {found.coarse ? <Notice title={t('documents.compare.coarse')} /> : null}
      <section className="paper compared" aria-label={t('documents.compare.text')}>
        {found.sections.map((section, at) => (
          <Part key={at} section={section} of={found.changes} />
        ))}
      </section>
    </div>
  );
}

function Part({ section, of }: { section: ComparedSection; of: number }) {
  const { t } = useLanguage();
  switch (section.kind) {
    case 'context':
      return <Unchanged paragraphs={section.paragraphs} />;
    case 'folded':
      return section.paragraphs ? (
        <Disclosure summary={t('documents.compare.folded', { count: section.count })}>
          <Unchanged paragraphs={section.paragraphs} />
        </Disclosure>
      ) : (
        <p className="muted">{t('documents.compare.folded', { count: section.count })}</p>
      );
    case 'change':
      return <Change n={section.n} of={of} paragraphs={section.paragraphs} />;
  }
}

function Unchanged({ paragraphs }: { paragraphs: readonly string[] }) {
  return paragraphs.map((text, at) => (
    <p key={at} dir="auto">
      {text}
    </p>
  ));
}

function Change({ n, of, paragraphs }: { n: number; of: number; paragraphs: readonly ComparedParagraph[] }) {
  const { t } = useLanguage();
  return (
    <section className="change" id={anchorOf(n)} aria-labelledby={`${anchorOf(n)}-title`} tabIndex={-1}>
      <div className="change-head">
        <h2 className="small" id={`${anchorOf(n)}-title`}>
          {t('documents.compare.change', { n, of })}
        </h2>
        <div className="row no-print">
          {n > 1 ? <a href={`#${anchorOf(n - 1)}`}>{t('documents.compare.previous')}</a> : null}
          {n < of ? <a href={`#${anchorOf(n + 1)}`}>{t('documents.compare.next')}</a> : null}
        </div>
      </div>
      {paragraphs.map((parts, at) => (
        <p key={at} dir="auto">
          {parts.map(({ op, text }, place) => {
            if (op === 'same') return text;
            const Element = op;
            return (
              <Element key={place}>
                {/* Few screen readers tell of these elements; isolated, it does not turn the paragraph. */}
                <bdi className="visually-hidden">
                  {t(op === 'ins' ? 'documents.compare.added' : 'documents.compare.removed')}{' '}
                </bdi>
                {text}
              </Element>
            );
          })}
        </p>
      ))}
    </section>
  );
}
