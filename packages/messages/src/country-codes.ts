/** The countries and regions that have two letters of their own in ISO 3166-1 and a name in this program. */
export function countryCodes(): string[] {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i));
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return codes.filter((code) => !reserved.has(code) && isOwn(code) && names.of(code) !== undefined);
}

// Groups of countries, codes kept for users, and places that are no party: they have names and are no answer.
const reserved = new Set([
  'EU',
  'EZ',
  'UN',
  'QO',
  'XA',
  'XB',
  'ZZ',
  'AC',
  'CP',
  'CQ',
  'DG',
  'EA',
  'IC',
  'TA',
]);

/** A code that was replaced by another one reads as that other one. */
function isOwn(code: string): boolean {
  return Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`;
}
