import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings } from '@portal/platform/env';
import { afterAll, expect, test } from 'vitest';
import { withGeneratedSecrets } from './generated-secrets.ts';

const folder = mkdtempSync(join(tmpdir(), 'portal-secrets-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a demo generates its secrets once, for its owner's eyes only", () => {
  const settings = readSettings({ DATA_DIR: folder });
  const first = withGeneratedSecrets(settings);
  expect(first.demoPassword).toMatch(/^([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$/);
  expect(first.sessionSecret).toHaveLength(43);
  expect(first.sessionSecret).not.toBe(first.signingKey);
  expect(withGeneratedSecrets(settings)).toEqual(first);
  expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
});

test('what a person has set wins', () => {
  const settings = readSettings({ DATA_DIR: folder, DEMO_PASSWORD: 'plum', SIGNING_KEY: 'mine' });
  expect(withGeneratedSecrets(settings)).toMatchObject({ demoPassword: 'plum', signingKey: 'mine' });
});

test('production generates nothing', () => {
  const settings = readSettings({ DATA_DIR: folder, DATABASE_URL: 'postgres://a:b@localhost/c' });
  expect(withGeneratedSecrets(settings)).toEqual(settings);
});
