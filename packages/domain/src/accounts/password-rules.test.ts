import { expect, test } from 'vitest';
import { formsOfPassword, isContextual, isRepetition } from './password-rules.ts';

const context = {
  email: 'lin.yuxi@voltara.example',
  name: 'Lin Yuxi',
  organisation: 'Voltara Mobility',
  brand: 'Partner Forum',
  host: 'Chery International',
};

test.each([
  ['Voltara Mobility 2026', true],
  ['voltaramobility!!', true],
  ['PARTNER-FORUM-2026', true],
  ['lin.yuxi@voltara.example', true],
  ['Lin Yuxi 19871201', false],
  ['Chery International 26', true],
  ['correct horse battery staple', false],
  ['voltara sings over the harbour', false],
  ['12345678901234567890', false],
  ['密码是一句很长的中文句子谁也猜不到', false],
])('%s is of its context: %s', (password, expected) => {
  expect(isContextual(password, context)).toBe(expected);
});

test('a short thing repeated is no password', () => {
  expect(['111111111111111', 'abcabcabcabcabc', 'Ab12Ab12Ab12Ab12'].every(isRepetition)).toBe(true);
  expect(['correct horse battery staple', 'dragonflydragonfly'].some(isRepetition)).toBe(false);
});

test('the forms that a list is asked for', () => {
  expect(formsOfPassword('Password 2026!!!')).toEqual([
    'Password 2026!!!',
    'password 2026!!!',
    'password2026',
    'password',
  ]);
  expect(formsOfPassword('password password')).toContain('password');
  expect(formsOfPassword('dragonflydragonfly')).toContain('dragonfly');
});
