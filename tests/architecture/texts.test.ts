import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { findAskedKeys, idleKeys, missingKeys } from './rules/message-keys.ts';
import { writtenTexts } from './rules/texts.ts';
import { readCode } from './source/code.ts';
import { readFiles, root } from './source/repository.ts';

const folder = 'packages/messages/en';
const keys = new Set(
  readFiles(folder, '.json').flatMap(({ path, text }) => {
    const module = path.slice(folder.length + 1, -'.json'.length);
    return Object.keys(JSON.parse(text) as object).map((key) => `${module}.${key}`);
  }),
);
const code = readCode('apps', 'packages', 'tooling').filter(
  ({ path }) => !path.startsWith('packages/messages/') && !path.endsWith('.test.ts'),
);

let errorKey: (code: string) => string;
beforeAll(async () => {
  ({ errorKey } = await import(pathToFileURL(join(root, 'packages/messages/src/error-key.ts')).href));
});

test('no page has words of its own', () => {
  const pages = [...readFiles('apps/portal/app', '.tsx'), ...readFiles('packages/ui/src', '.tsx')];
  expect(pages.length).toBeGreaterThan(20);
  expect(writtenTexts(pages)).toEqual([]);
});

test('every message that is asked for exists', () => {
  const asked = findAskedKeys(code, errorKey);
  expect(asked.called.length).toBeGreaterThan(50);
  expect(missingKeys(asked, keys)).toEqual([]);
});

test('every message is asked for', () => {
  expect(idleKeys(findAskedKeys(code, errorKey), keys)).toEqual([]);
});

const words = (text: string) => writtenTexts([{ path: 'x.tsx', text: `export const x = ${text};` }]);

test('words in a page are found', () => {
  expect(words('<p>Hello</p>')).toEqual(['x.tsx: Hello']);
  expect(words('<p>{late ? "Too late" : t("a.b")}</p>')).toEqual(['x.tsx: Too late']);
  expect(words('<p>{late && "Too late"}</p>')).toHaveLength(1);
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the sample is code
  expect(words('<p>{`Version ${n}`}</p>')).toHaveLength(1);
  expect(words('<a title="Open">{x}</a>')).toHaveLength(1);
  expect(words('<img alt={"A map"} />')).toHaveLength(1);
  expect(words('<Field label={x ?? "Name"} />')).toHaveLength(1);
  expect(words('<b aria-label={"Close " + name} />')).toHaveLength(1);
});

test('words of the catalogues, symbols and names of classes are no words of a page', () => {
  expect(
    words('<p className="a" id="b" title={t("a.b")}>{t("a.b")} · 1&nbsp;/ → {x === "open" && <b />}</p>'),
  ).toEqual([]);
  expect(words('<h1>Partner Forum</h1>')).toEqual([]);
});

const asked = (text: string) =>
  findAskedKeys([{ path: 'x.ts', text }], (given) => given.replace('.', '.errors.'));

test('a message that does not exist is found', () => {
  const known = new Set(['m.a', 'm.b']);
  expect(missingKeys(asked("t('m.a'); language.rich(late ? 'm.a' : ('m.b'));"), known)).toEqual([]);
  expect(missingKeys(asked("t('m.c')"), known)).toEqual(['x.ts: m.c']);
  expect(missingKeys(asked("language.lookUp(late ? 'm.a' : 'm.c')"), known)).toHaveLength(1);
});

test('a message that nothing asks for is found', () => {
  const idle = (text: string, ...known: string[]) => idleKeys(asked(text), new Set(known));
  expect(idle("t('m.a')", 'm.a', 'm.b')).toEqual(['m.b']);
  expect(idle("const words = { open: 'm.b' };", 'm.b')).toEqual([]);
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the sample is code
  expect(idle('t(`m.state.${state}.title`)', 'm.state.open.title', 'm.state.open')).toEqual(['m.state.open']);
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the sample is code
  expect(idle("t(`m.${late ? 'a' : 'b'}`)", 'm.a', 'm.c')).toEqual(['m.c']);
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the sample is code
  expect(idle('throw new DomainError(`${object}.is_${state}`)', 'm.errors.is_late', 'm.errors.late')).toEqual(
    ['m.errors.late'],
  );
  expect(idle("throw new DomainError('forbidden', 'm.late')", 'm.errors.late')).toEqual([]);
});
