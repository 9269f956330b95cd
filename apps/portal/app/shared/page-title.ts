import { isLocale, type Locale } from '@portal/messages/locales';
import { type Language, speak } from './language.tsx';
import type { MetaFunction } from './router-hooks.ts';

type Root = { locale: Locale; brand: string; host: string; publicUrl: string; viewer: object | null };
type Words = (language: Language, data: unknown, root: Root) => string;
type Given = Parameters<MetaFunction>[0];

/** The title of a page in the reader's language, in the page that the server sends and after each navigation. */
export function titled(title: Words): MetaFunction {
  return (given) => [{ title: titleOf(given, title) }];
}

/** The words by which other programs know the languages. */
const previewLocales: Readonly<Record<Locale, string>> = { en: 'en_GB', zh: 'zh_CN', ar: 'ar_AR' };
const longestDescription = 200;

/**
 * The same for a page that strangers may read, with what a link to it shows elsewhere. Only a stranger's answer
 * carries it: so it can say nothing but what everybody may read. A refused page has none.
 */
export function publicly(title: Words, description: Words): MetaFunction {
  return (given) => {
    const root = rootOf(given);
    const heading = { title: titleOf(given, title) };
    if (given.data === undefined || given.error || !root || root.viewer !== null) return [heading];
    const language = speak(root.locale, 'UTC');
    const about = shortened(description(language, given.data, root));
    const address = new URL(given.location.pathname, root.publicUrl).href;
    return [
      heading,
      { name: 'description', content: about },
      { tagName: 'link', rel: 'canonical', href: address },
      { property: 'og:type', content: 'website' },
      { property: 'og:site_name', content: root.brand },
      { property: 'og:title', content: title(language, given.data, root) },
      { property: 'og:description', content: about },
      { property: 'og:url', content: address },
      { property: 'og:locale', content: previewLocales[root.locale] },
    ];
  };
}

function rootOf({ matches }: Given): Root | null {
  const root = matches.find((match) => match.id === 'root')?.data as Root | undefined;
  return root && isLocale(root.locale) ? root : null;
}

/** Without data the page was refused: its title tells no more than the refusal. */
function titleOf(given: Given, title: Words): string {
  const root = rootOf(given);
  if (given.data === undefined || !root) return root?.brand ?? '';
  return `${title(speak(root.locale, 'UTC'), given.data, root)} · ${root.brand}`;
}

/** As much as previews show, ended at a word. */
function shortened(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  if (line.length <= longestDescription) return line;
  const cut = line.slice(0, longestDescription);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longestDescription - 40))}…`;
}
