import { GeneratorError } from './tree.ts';

export const abouts = ['actor', 'space', 'document'] as const;
/** What a use case is about: the person who asks, a space, or a document. */
export type About = (typeof abouts)[number];

export const kinds = ['query', 'command'] as const;
export type Kind = (typeof kinds)[number];

export const locales = ['en', 'zh', 'ar'] as const;
type Locale = (typeof locales)[number];

/** A use case to be. */
export type Spec = {
  /** Folder of the module: `working-groups`. */
  readonly module: string;
  /** The verb as its file is called: `archive-document`. */
  readonly verb: string;
  readonly kind: Kind;
  readonly about: About;
  /** One sentence, with its full stop: what it does. */
  readonly says: string;
  /** The line of activity that members read, in each language; none without. */
  readonly activity?: Readonly<Record<Locale, string>>;
};

/** The spellings of a use case. */
export function namesOf({ module, verb }: Pick<Spec, 'module' | 'verb'>) {
  const operation = camel(verb);
  return { moduleName: camel(module), operation, act: `${camel(module)}.${operation}` };
}

export function camel(kebab: string): string {
  return kebab.replace(/-([a-z])/gu, (_, letter: string) => letter.toUpperCase());
}

/** @throws GeneratorError with a sentence when such a use case cannot be made */
export function checkSpec(spec: Spec): void {
  for (const name of [spec.module, spec.verb]) {
    if (!/^[a-z]+(?:-[a-z]+)*$/u.test(name)) {
      throw new GeneratorError(`"${name}" is no name in lower case with hyphens.`);
    }
  }
  if (!spec.verb.includes('-')) {
    throw new GeneratorError(`"${spec.verb}" is not verb and noun, like archive-document.`);
  }
  if (!/^[A-Z].*[^.]\.$/u.test(spec.says)) {
    throw new GeneratorError('--says takes one sentence, with a capital and a full stop.');
  }
  if (spec.about === 'document' && spec.module !== 'documents') {
    throw new GeneratorError(
      'A use case about a document belongs to the module documents, which has its clauses.',
    );
  }
  if (spec.activity && (spec.kind === 'query' || spec.about === 'actor')) {
    throw new GeneratorError('Only a command about a space or a document leaves a line of activity.');
  }
}
