/** Objects of a lifecycle, whose codes (`document.is_recalled`) carry the object and not the module. */
const modulesOfObjects: Readonly<Record<string, string>> = {
  application: 'organisations',
  document: 'documents',
  working_group: 'working-groups',
  invitation: 'spaces',
  join_request: 'spaces',
};

/**
 * The key of the sentence for a code of the domain: `documents.view_only_unavailable` →
 * `documents.errors.view_only_unavailable`. Look it up with `lookUp`; where there is no sentence,
 * `common.errors.unknown` is the one to show.
 */
export function errorKey(code: string): string {
  const [first = '', ...rest] = code.split('.');
  const module = modulesOfObjects[first];
  return module ? `${module}.errors.${code}` : `${first.replaceAll('_', '-')}.errors.${rest.join('.')}`;
}

/** The code whose sentence this message is; null for a message that is no refusal. */
export function errorCodeOf(key: string): string | null {
  const [module = '', code] = key.split('.errors.');
  if (code === undefined) return null;
  return [code, `${module.replaceAll('-', '_')}.${code}`].find((each) => errorKey(each) === key) ?? null;
}
