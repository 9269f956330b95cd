import { type MessageFormatElement, TYPE } from '@formatjs/icu-messageformat-parser';
import type { CompiledMessage } from './catalogue.ts';
import { intlTags, type Locale } from './locales.ts';
import { childrenOf, type Parameters } from './message-parameters.ts';

// Capitals for the codes of the domain, which name rights as code does (`role_lacks_manageMembers`).
const keyPattern = /^[a-z0-9]+(?:[-_.][a-zA-Z0-9]+)*$/u;

/** What is wrong with a key or a text before it is parsed. */
export function textProblems(key: string, text: string): string[] {
  const problems: string[] = [];
  if (!keyPattern.test(key)) problems.push('the key is not words joined by dots, hyphens or underscores');
  if (text.trim() === '') problems.push('the text is empty');
  // ICU takes a straight apostrophe for a quotation mark and swallows the placeholder after it.
  if (/\p{L}'\p{L}/u.test(text)) problems.push('a straight apostrophe: write ’');
  return problems;
}

/** The plural forms that a message lacks, or has in vain, in this language. */
export function pluralProblems(message: CompiledMessage, locale: Locale): string[] {
  return typeof message === 'string' ? [] : message.flatMap((element) => problemsOf(element, locale));
}

function problemsOf(element: MessageFormatElement, locale: Locale): string[] {
  const inside = childrenOf(element).flatMap((children) => pluralProblems(children, locale));
  if (element.type !== TYPE.plural) return inside;
  const type = element.pluralType ?? 'cardinal';
  const needed = new Intl.PluralRules(intlTags[locale], { type }).resolvedOptions().pluralCategories;
  const given = Object.keys(element.options).filter((option) => !option.startsWith('='));
  const missing = needed.filter((form) => !given.includes(form));
  const idle = given.filter((form) => !(needed as readonly string[]).includes(form));
  return [
    ...inside,
    ...missing.map((form) => `plural of {${element.value}} lacks the form "${form}"`),
    ...idle.map((form) => `plural of {${element.value}} has "${form}", which ${locale} does not know`),
  ];
}

/** How the parameters of a translation differ from those of the first language. */
export function parameterProblems(expected: Parameters, actual: Parameters): string[] {
  const names = new Set([...expected.keys(), ...actual.keys()]);
  return [...names]
    .filter((name) => expected.get(name) !== actual.get(name))
    .map(
      (name) => `{${name}} is ${actual.get(name) ?? 'absent'}, in English ${expected.get(name) ?? 'absent'}`,
    );
}
