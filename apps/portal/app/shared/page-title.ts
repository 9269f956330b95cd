import { isLocale } from '@portal/messages/locales';
import { type Language, speak } from './language.tsx';
import type { MetaFunction } from './router-hooks.ts';

type RootData = { locale?: unknown; brand?: string } | undefined;

/** The title of a page in the reader's language, in the page that the server sends and after each navigation. */
export function titled(title: (language: Language, data: unknown) => string): MetaFunction {
  return ({ data, matches }) => {
    const root = matches.find((match) => match.id === 'root')?.data as RootData;
    const brand = root?.brand ?? '';
    // Without data the page was refused: its title tells no more than the refusal.
    if (data === undefined || !isLocale(root?.locale)) return [{ title: brand }];
    return [{ title: `${title(speak(root.locale, 'UTC'), data)} · ${brand}` }];
  };
}
