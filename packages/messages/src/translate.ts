import { formatToParts } from 'intl-messageformat';
import type { Catalogue } from './catalogue.ts';
import { formattersFor, messageFormats } from './intl-formatters.ts';
import type { MessageParameters } from './keys.gen.ts';
import { type Direction, dirOf, intlTags, type Locale } from './locales.ts';

export type MessageKey = keyof MessageParameters;

type ParametersOf<Key extends MessageKey> = MessageParameters[Key] extends undefined
  ? []
  : [parameters: MessageParameters[Key]];

export type TranslatorOptions = {
  /** Zone of the dates inside messages. */
  readonly timeZone?: string;
  /** Throws on a missing message or parameter; without, the name is shown in braces. Off in production. */
  readonly strict?: boolean;
};

/** Speaks one language. */
export type Translator = {
  readonly locale: Locale;
  readonly direction: Direction;
  /** The text of a message. */
  t<Key extends MessageKey>(key: Key, ...parameters: ParametersOf<Key>): string;
  /** The text and the elements of a message with tags: `<link>…</link>` calls the parameter `link`. */
  rich<Key extends MessageKey, Node>(key: Key, ...parameters: ParametersOf<Key>): (string | Node)[];
  /** Whether there is such a message: for keys made of codes. */
  has(key: string): key is MessageKey;
  /** A message whose key is only known at run time, `null` where there is none; never throws. */
  lookUp(key: string, parameters?: Readonly<Record<string, unknown>>): string | null;
};

type Values = Readonly<Record<string, unknown>>;

/** A translator of one language over its compiled catalogue. */
export function createTranslator(
  locale: Locale,
  catalogue: Catalogue,
  { timeZone = 'UTC', strict = true }: TranslatorOptions = {},
): Translator {
  const formatters = formattersFor(locale, timeZone);

  const parts = (key: string, values: Values, mayThrow: boolean): unknown[] => {
    const message = Object.hasOwn(catalogue, key) ? catalogue[key] : undefined;
    if (message === undefined) {
      if (mayThrow) throw new Error(`No message "${key}" in ${locale}`);
      return [`{${key}}`];
    }
    if (typeof message === 'string') return [message];
    const given = mayThrow ? values : forgiving(values);
    const made = formatToParts(
      message,
      intlTags[locale],
      formatters,
      messageFormats,
      given as never,
      undefined,
      key,
    );
    return made.map((part) => part.value);
  };

  const text = (key: string, values: Values, mayThrow: boolean) => parts(key, values, mayThrow).join('');
  const has = (key: string): key is MessageKey => Object.hasOwn(catalogue, key);

  return {
    locale,
    direction: dirOf(locale),
    t: (key, ...[values]) => text(key, values ?? {}, strict),
    rich: <Key extends MessageKey, Node>(key: Key, ...[values]: ParametersOf<Key>) =>
      parts(key, values ?? {}, strict) as (string | Node)[],
    has,
    lookUp: (key, values = {}) => (has(key) ? text(key, values, false) : null),
  };
}

/** Values that have an answer for every name, so that one forgotten parameter does not cost the page. */
function forgiving(values: Values): Values {
  return new Proxy(values, {
    has: () => true,
    get: (target, name) => {
      if (typeof name !== 'string') return undefined;
      const value = Object.hasOwn(target, name) ? target[name] : undefined;
      return value ?? `{${name}}`;
    },
  });
}
