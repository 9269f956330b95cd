import { expect, test } from 'vitest';
import { readFiles } from './source/repository.ts';

/** Requirements on signing in (A) and on transport and browser (D), as the handbook's list of threats numbers them. */
const required = [
  ...Array.from({ length: 23 }, (_, index) => `A${index + 1}`),
  ...Array.from({ length: 13 }, (_, index) => `D${index + 1}`),
];

/** The ids that the title of a test names, as in "… (trust.md A6, A9)". */
const named = new Set(
  readFiles('tests', '.ts')
    .flatMap(({ text }) => [...text.matchAll(/\((?:[^()]*)trust\.md ((?:[A-Z]\d+(?:, )?)+)\)/gu)])
    .flatMap(([, ids = '']) => ids.split(', ')),
);

// A name is no proof of every clause: what does not apply stands in the handbook's list of threats, with the reason.
test('each requirement on signing in and on the browser is named by a test', () => {
  expect(required.filter((id) => !named.has(id))).toEqual([]);
});
