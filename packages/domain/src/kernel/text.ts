import { z } from 'zod';

// Bidirectional controls and zero-width characters can make one name look like another (trust.md C11).
const invisible = /[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;
// Control characters break log lines, mail headers and PostgreSQL texts alike; line breaks are for bodies only.
// biome-ignore lint/suspicious/noControlCharactersInRegex: this is the list of what is refused
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/u;

/** One line of text that identifies something: NFC, trimmed, inner space folded, no control or invisible characters. */
export function lineOf(max: number, min = 1) {
  return z
    .string()
    .refine((value) => !controls.test(value) && !/[\r\n\t]/u.test(value), {
      error: 'common.control_characters',
    })
    .transform((value) => value.normalize('NFC').replace(invisible, '').replace(/\s+/gu, ' ').trim())
    .pipe(z.string().min(min, { error: 'common.required' }).max(max, { error: 'common.too_long' }))
    .meta({ minLength: min, maxLength: max });
}

/** Several lines of text written by a person. Line ends become `\n`. */
export function proseOf(max: number, min = 1) {
  return z
    .string()
    .refine((value) => !controls.test(value), { error: 'common.control_characters' })
    .transform((value) => value.normalize('NFC').replace(/\r\n?/gu, '\n').trim())
    .pipe(z.string().min(min, { error: 'common.required' }).max(max, { error: 'common.too_long' }))
    .meta({ minLength: min, maxLength: max });
}

/** The name under which two texts count as the same: compatibility-folded, lower case. */
export function nameKey(value: string): string {
  return value.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** An e-mail address, folded to the form in which it is compared. */
export const emailAddress = z
  .string()
  .max(254, { error: 'common.too_long' })
  .transform((value) => value.normalize('NFC').trim().toLowerCase())
  .pipe(z.email({ error: 'common.invalid_email' }));

/** A calendar date `YYYY-MM-DD` that exists. */
export const calendarDate = z.iso.date({ error: 'common.invalid_date' });

/**
 * Several short texts: a list, or one text in which they stand on lines or between commas, as a form sends them.
 * Doubles count once.
 */
export function listOf<Item extends z.ZodType<string, string>>(item: Item, max: number) {
  return z
    .union([z.array(z.string()).max(max), z.string().max(max * 260)])
    .transform((value) => (typeof value === 'string' ? value.split(/[\n,;،；，]/u) : value))
    .transform((values) => values.map((each) => each.trim()).filter((each) => each !== ''))
    .pipe(z.array(item).max(max, { error: 'common.too_long' }))
    .transform((values) => [...new Set(values)])
    .meta({ type: 'array', items: { type: 'string' }, maxItems: max });
}

/** A mail domain, folded: "example.org". */
export const mailDomain = z
  .string()
  .max(253, { error: 'common.too_long' })
  .transform((value) => value.trim().toLowerCase().replace(/^@/u, ''))
  .pipe(
    z
      .string()
      .regex(/^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/u, { error: 'organisations.invalid_domain' }),
  );

/** A country or region by its two letters (ISO 3166-1). */
export const countryCode = z
  .string()
  .transform((value) => value.trim().toUpperCase())
  .pipe(z.string().regex(/^[A-Z]{2}$/u, { error: 'organisations.invalid_country' }));
