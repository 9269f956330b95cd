import { expect, test } from 'vitest';
import { catalogueOf } from './catalogues.ts';
import { errorKey } from './error-key.ts';
import { type Locale, locales } from './locales.ts';
import { sources } from './sources.gen.ts';
import { createTranslator } from './translate.ts';

const textsOf = (locale: Locale) =>
  Object.entries(sources[locale]).flatMap(([module, messages]) =>
    Object.entries(messages).map(([key, text]) => ({ key: `${module}.${key}`, text })),
  );

/**
 * One word per thing (glossary): what must not come back beside the word in use. The names of legal
 * grades of secrecy are no labels of ours in any language.
 */
const avoided: Readonly<Record<Locale, readonly { word: RegExp; use: string }[]>> = {
  en: [
    { word: /\b(restricted|confidential|classified)\b/iu, use: 'the names of the labels' },
    { word: /\bcompan(y|ies)\b/iu, use: 'organisation, enterprise' },
    { word: /\b(taken back|revoked)\b/iu, use: 'recalled, withdrawn' },
  ],
  zh: [
    { word: /机密|保密|秘密/u, use: '标签名称' },
    { word: /组长|召集人/u, use: '主席' },
    { word: /召回/u, use: '收回' },
    { word: /谢绝/u, use: '不予批准、未获批准' },
    { word: /合作伙伴经理/u, use: '合作事务经理' },
    { word: /合作机构/u, use: '合作伙伴机构' },
    { word: /暂停/u, use: '停用' },
    { word: /个国家(?!和地区)/u, use: '国家和地区' },
  ],
  ar: [
    { word: /(?<!\p{L})(ال)?(سري|سرية|محظور)(?!\p{L})/u, use: 'أسماء التسميات' },
    { word: /منظم[ةات]|مؤسس[ةات]/u, use: 'جهة' },
    { word: /نسخة|النسخ(?!\p{L})/u, use: 'إصدار' },
    { word: /(?<!\p{L})[بل]?(ال)?(دولة|دول)(?!\p{L})/u, use: 'بلد' },
    { word: /اً/u, use: 'ًا' },
    // Readers are addressed in the polite plural.
    { word: /(?<!\p{L})(أنت|اذكر|اسأل|افتح|انتظر|حاول|اختر|أعد)(?!\p{L})/u, use: 'أنتم' },
  ],
};

test('one thing has one word, in every language', () => {
  for (const locale of locales) {
    const found = textsOf(locale).flatMap(({ key, text }) =>
      avoided[locale].filter(({ word }) => word.test(text)).map(({ use }) => `${locale} ${key}: say ${use}`),
    );
    expect(found).toEqual([]);
  }
});

test('every mail has a subject, a body and the reason why one gets it', () => {
  const parts = (name: string) =>
    ['subject', 'body', 'reason'].map((part) => `notifications.${name}.${part}`);
  const keys = Object.keys(catalogueOf('en')).filter((key) => key.startsWith('notifications.'));
  const mails = new Set(
    keys.filter((key) => /\.(subject|body|reason)$/u.test(key)).map((key) => key.split('.')[1] ?? ''),
  );
  expect(mails.size).toBeGreaterThan(10);
  expect([...mails].flatMap(parts).filter((key) => !keys.includes(key))).toEqual([]);
});

test('a refusal that a page without scripts shows by its code alone has no holes', () => {
  const codes = [
    'common.required',
    'common.too_long',
    'document.is_recalled',
    'documents.disk_full',
    'documents.empty_file',
    'documents.label_wider_than_space',
    'documents.nobody_named',
    'documents.quota_exceeded',
    'documents.too_large',
    'documents.too_many_files',
    'documents.type_mismatch',
    'join_request.is_approved',
    'spaces.role_lacks_post',
    'working_group.is_closed',
  ];
  for (const locale of locales) {
    const { lookUp } = createTranslator(locale, catalogueOf(locale), { strict: false });
    for (const code of codes) expect(lookUp(errorKey(code)), `${locale} ${code}`).toMatch(/^[^{}]{4,}$/u);
  }
});

test('a label quoted in a sentence is called as it is on its badge', () => {
  for (const locale of locales) {
    const { t } = createTranslator(locale, catalogueOf(locale));
    expect(t('documents.audience.rule.everyone')).toContain(t('common.label.public'));
    expect(t('documents.audience.rule.partners')).toContain(t('common.label.partners'));
    expect(t('documents.audience.rule.members')).toContain(t('common.label.group'));
    expect(t('documents.errors.named_without_label')).toContain(t('common.label.named'));
    expect(t('documents.errors.view_only_unavailable')).toContain(t('common.label.view_only'));
  }
});
