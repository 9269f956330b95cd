import { type MessageFormatElement, TYPE } from '@formatjs/icu-messageformat-parser';
import type { CompiledMessage } from './catalogue.ts';

/** What a message asks for under one name. A choice is its options, sorted and joined by `|`. */
export type ParameterKind = 'text' | 'number' | 'date' | 'tag' | `choice ${string}`;
export type Parameters = ReadonlyMap<string, ParameterKind>;

/** The parameters of a message, by name. A name that is both text and choice counts as a choice. */
export function parametersOf(message: CompiledMessage): Parameters {
  const found = new Map<string, ParameterKind>();
  if (typeof message !== 'string') collect(message, found);
  return new Map([...found].sort(([one], [other]) => (one < other ? -1 : 1)));
}

function collect(elements: readonly MessageFormatElement[], found: Map<string, ParameterKind>): void {
  for (const element of elements) {
    if (element.type === TYPE.argument && !found.has(element.value)) found.set(element.value, 'text');
    if (element.type === TYPE.number || element.type === TYPE.plural) found.set(element.value, 'number');
    if (element.type === TYPE.date || element.type === TYPE.time) found.set(element.value, 'date');
    if (element.type === TYPE.select) found.set(element.value, choiceOf(Object.keys(element.options)));
    if (element.type === TYPE.tag) found.set(element.value, 'tag');
    for (const children of childrenOf(element)) collect(children, found);
  }
}

function choiceOf(options: readonly string[]): ParameterKind {
  return `choice ${[...options].sort().join('|')}`;
}

/** The trees inside an element: the options of a plural or a choice, the inside of a tag. */
export function childrenOf(element: MessageFormatElement): MessageFormatElement[][] {
  if (element.type === TYPE.tag) return [element.children];
  if (element.type === TYPE.plural || element.type === TYPE.select) {
    return Object.values(element.options).map((option) => option.value);
  }
  return [];
}
