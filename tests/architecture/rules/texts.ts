import ts from 'typescript';
import type { RepositoryFile } from '../source/repository.ts';
import { descendants, parse } from '../source/syntax.ts';

/** Attributes that people read or hear. */
const read = new Set([
  ...[
    'label',
    'title',
    'alt',
    'placeholder',
    'children',
    'hint',
    'summary',
    'legend',
    'detail',
    'heading',
    'caption',
  ],
  ...['aria-label', 'aria-description', 'aria-placeholder', 'aria-roledescription', 'aria-valuetext'],
]);
/** Text that is the same in every language. */
const sameEverywhere = new Set(['Partner Forum']);

/** Words in a page that do not come from the catalogues. */
export function writtenTexts(files: readonly RepositoryFile[]): string[] {
  return files.flatMap((file) =>
    [...descendants(parse(file))]
      .flatMap(shownTexts)
      .map((text) => text.trim().replace(/\s+/gu, ' '))
      .filter((text) => /\p{L}/u.test(text) && !sameEverywhere.has(text))
      .map((text) => `${file.path}: ${text}`),
  );
}

function shownTexts(node: ts.Node): string[] {
  if (ts.isJsxText(node)) return [withoutEntities(node.text)];
  if (ts.isJsxAttribute(node)) {
    return read.has(node.name.getText()) && node.initializer ? results(node.initializer) : [];
  }
  const isChild = ts.isJsxExpression(node) && (ts.isJsxElement(node.parent) || ts.isJsxFragment(node.parent));
  return isChild ? results(node) : [];
}

/** `&nbsp;` is a space, not five letters. */
function withoutEntities(text: string): string {
  return text.replace(/&#?\w+;/gu, ' ');
}

/** The written strings that an expression may come to. */
function results(node: ts.Node): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node))
    return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
  if (ts.isJsxExpression(node)) return node.expression ? results(node.expression) : [];
  if (ts.isParenthesizedExpression(node)) return results(node.expression);
  if (ts.isConditionalExpression(node)) return [...results(node.whenTrue), ...results(node.whenFalse)];
  if (!ts.isBinaryExpression(node)) return [];
  const { kind } = node.operatorToken;
  if (kind === ts.SyntaxKind.AmpersandAmpersandToken) return results(node.right);
  const joins = [ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken, ts.SyntaxKind.PlusToken];
  return joins.includes(kind) ? [...results(node.left), ...results(node.right)] : [];
}
