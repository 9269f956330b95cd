import ts from 'typescript';
import type { RepositoryFile } from '../source/repository.ts';
import { calledName, descendants, parse } from '../source/syntax.ts';

/** Keys asked for in code: written out, or made around a value (`state.${state}` asks for `state.*`). */
export type AskedKeys = {
  /** Arguments of `t`, `rich` and `lookUp`: these have to exist. */
  readonly called: readonly { readonly key: string; readonly file: string }[];
  /** Any string that may become a key on its way: tables of words, codes of refusals. */
  readonly mentioned: ReadonlySet<string>;
  readonly patterns: readonly RegExp[];
  /** Turns a code of the domain into the key of its sentence. */
  readonly codeToKey: (code: string) => string;
};

const translators = new Set(['t', 'rich', 'lookUp']);
const keyLike = /^[a-z][a-z0-9-]*\.[A-Za-z0-9._-]+$/u;

export function findAskedKeys(
  files: readonly RepositoryFile[],
  codeToKey: (code: string) => string,
): AskedKeys {
  const called: { key: string; file: string }[] = [];
  const mentioned = new Set<string>();
  const patterns = new Map<string, RegExp>();
  for (const file of files) {
    for (const node of descendants(parse(file))) {
      const [argument] =
        ts.isCallExpression(node) && translators.has(calledName(node) ?? '') ? node.arguments : [];
      if (argument) called.push(...keysOf(argument).map((key) => ({ key, file: file.path })));
      if (ts.isStringLiteralLike(node) && /^[a-zA-Z][\w-]*\.[\w.-]+$/u.test(node.text)) {
        mentioned.add(node.text);
        mentioned.add(codeToKey(node.text));
      }
      const pattern = ts.isTemplateExpression(node) ? patternOf(node) : undefined;
      if (pattern) patterns.set(pattern.source, pattern);
    }
  }
  return { called, mentioned, patterns: [...patterns.values()], codeToKey };
}

function keysOf(node: ts.Expression): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isParenthesizedExpression(node)) return keysOf(node.expression);
  return ts.isConditionalExpression(node) ? [...keysOf(node.whenTrue), ...keysOf(node.whenFalse)] : [];
}

/** What a template may become. Without a module or a word of its own it would fit everything. */
function patternOf({ head, templateSpans }: ts.TemplateExpression): RegExp | undefined {
  const texts = [head.text, ...templateSpans.map(({ literal }) => literal.text)];
  const fixed = texts.join('');
  if (!texts.every((text) => /^[\w.-]*$/u.test(text)) || !/^[a-z][\w-]*\.|\.[a-z]{2}/u.test(fixed))
    return undefined;
  // After module and group there may be a code, which has dots: `spaces.activity.${act}`.
  const word = /^[\w-]+\.[\w-]+\./u.test(head.text) ? '[\\w.-]+' : '[\\w-]+';
  const spans = templateSpans.map(({ expression, literal }) => {
    const words = keysOf(expression);
    return `${words.length > 0 ? `(?:${words.map(escaped).join('|')})` : word}${escaped(literal.text)}`;
  });
  return new RegExp(`^${escaped(head.text)}${spans.join('')}$`, 'u');
}

function escaped(text: string): string {
  return text.replaceAll('.', '\\.');
}

/** Keys that are asked for and that no catalogue has. */
export function missingKeys({ called }: AskedKeys, keys: ReadonlySet<string>): string[] {
  return called
    .filter(({ key }) => keyLike.test(key) && !keys.has(key))
    .map(({ key, file }) => `${file}: ${key}`);
}

/** Keys that nothing asks for, neither as they are nor as the code whose sentence they are. */
export function idleKeys({ mentioned, patterns, codeToKey }: AskedKeys, keys: ReadonlySet<string>): string[] {
  const isMade = (text: string) => patterns.some((pattern) => pattern.test(text));
  return [...keys].filter(
    (key) => !mentioned.has(key) && !isMade(key) && !codesOf(key, codeToKey).some(isMade),
  );
}

/** The codes that a sentence may belong to. */
function codesOf(key: string, codeToKey: (code: string) => string): string[] {
  const [module = '', code] = key.split('.errors.');
  if (code === undefined) return [];
  return [code, `${module.replaceAll('-', '_')}.${code}`].filter((each) => codeToKey(each) === key);
}
