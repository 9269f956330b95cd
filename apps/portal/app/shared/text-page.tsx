import { PageHeader } from '@portal/ui/page-header';
import { Section } from '@portal/ui/section';
import type { ReactNode } from 'react';
import { paths } from '../paths.ts';
import { useLanguage } from './language.tsx';
import { useRootData } from './root-data.ts';

/** The pages of words for everybody, and their parts in order. */
export const textPages = {
  'take-part': ['read', 'colleague', 'new', 'group', 'cost'],
  privacy: ['recorded', 'readers', 'cookies', 'kept', 'ask'],
  terms: ['people', 'sharing', 'competition', 'content', 'record', 'conduct', 'ending', 'changes'],
  accessibility: ['aim', 'done', 'limits'],
  data: ['place', 'leaves', 'copies', 'changed'],
} as const;
export type TextPageName = keyof typeof textPages;

/** A page of words: its parts under headings, and whom to ask. */
export function TextPage({
  name,
  contact,
  mark,
}: {
  name: TextPageName;
  contact: string | null;
  mark?: ReactNode;
}) {
  const { t, lookUp } = useLanguage();
  const { brand = '', host = '' } = useRootData() ?? {};
  const named = { brand, host };
  return (
    <>
      <PageHeader title={lookUp(`pages.${name}.title`)} meta={mark} />
      <p className="text-intro">{lookUp(`pages.${name}.intro`, named)}</p>
      {textPages[name].map((part) => (
        <Section key={part} title={lookUp(`pages.${name}.${part}.title`)}>
          <Words text={lookUp(`pages.${name}.${part}.text`, named) ?? ''} />
          {name === 'take-part' && part === 'new' ? (
            <div>
              <a className="button is-primary" href={paths.apply()}>
                {t('organisations.apply.title')}
              </a>
            </div>
          ) : null}
        </Section>
      ))}
      <Section title={t('pages.contact.title')}>
        {contact ? (
          <p className="prose">
            {t('pages.contact.somebody', { host })}{' '}
            <a className="link" href={`mailto:${contact}`}>
              <bdi>{contact}</bdi>
            </a>
          </p>
        ) : (
          <p className="prose">{t('pages.contact.nobody', { host })}</p>
        )}
      </Section>
    </>
  );
}

/** Lines of a text: those that begin with a dash are a list, each other one is a paragraph. */
function Words({ text }: { text: string }) {
  const lines = text.split('\n');
  const isItem = (line: string) => line.startsWith('- ');
  const items = lines.filter(isItem);
  const before = items.length > 0 ? lines.slice(0, lines.findIndex(isItem)) : lines;
  const after = items.length > 0 ? lines.slice(lines.findLastIndex(isItem) + 1) : [];
  const paragraphs = (given: readonly string[]) =>
    given.map((line) => (
      <p key={line} className="prose">
        {line}
      </p>
    ));
  return (
    <div className="stack-tight text-part">
      {paragraphs(before)}
      {items.length > 0 ? (
        <ul>
          {items.map((line) => (
            <li key={line} className="prose">
              {line.slice(2)}
            </li>
          ))}
        </ul>
      ) : null}
      {paragraphs(after)}
    </div>
  );
}
