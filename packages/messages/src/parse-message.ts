import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import type { CompiledMessage } from './catalogue.ts';
import { dirOf, type Locale } from './locales.ts';

const firstStrongIsolate = '\u2068';
const popDirectionalIsolate = '\u2069';

/**
 * One ICU text as a tree without positions. In a right-to-left language every text parameter is
 * isolated here, once: a Latin name would otherwise drag the punctuation and numbers beside it along.
 * @throws SyntaxError of the parser
 */
export function parseMessage(text: string, locale: Locale): CompiledMessage {
  const elements = lean(parse(text, { shouldParseSkeletons: true, captureLocation: false }));
  const [only] = elements;
  if (elements.length === 0) return '';
  if (elements.length === 1 && only?.type === TYPE.literal) return only.value;
  return dirOf(locale) === 'rtl' ? isolated(elements) : elements;
}

/** What the formatter reads, and nothing else: the trees travel to the browser. */
function lean(elements: readonly MessageFormatElement[]): MessageFormatElement[] {
  return elements.map((element) => {
    const { location: _location, ...rest } = element as MessageFormatElement & { location?: unknown };
    const kept = Object.fromEntries(Object.entries(rest).filter(([, value]) => value != null));
    return withChildren(kept as unknown as MessageFormatElement, lean);
  });
}

function isolated(elements: readonly MessageFormatElement[]): MessageFormatElement[] {
  return elements.flatMap((element) =>
    // An address must stay an address for the program that makes a link of it.
    element.type === TYPE.argument && !/url$/iu.test(element.value)
      ? [literal(firstStrongIsolate), element, literal(popDirectionalIsolate)]
      : [withChildren(element, isolated)],
  );
}

function literal(value: string): MessageFormatElement {
  return { type: TYPE.literal, value };
}

function withChildren(
  element: MessageFormatElement,
  change: (elements: readonly MessageFormatElement[]) => MessageFormatElement[],
): MessageFormatElement {
  if (element.type === TYPE.tag) return { ...element, children: change(element.children) };
  if (element.type !== TYPE.plural && element.type !== TYPE.select) return element;
  const options = Object.entries(element.options).map(([name, option]) => [
    name,
    { value: change(option.value) },
  ]);
  return { ...element, options: Object.fromEntries(options) } as MessageFormatElement;
}
