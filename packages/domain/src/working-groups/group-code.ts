/**
 * The short code before document numbers, from the first Latin letters of a name: "Battery passport" →
 * `BAT`. A name in another script gets `WG`. Not unique on purpose: a clash would tell of a hidden group.
 */
export function codeFromName(name: string): string {
  const letters = name
    .normalize('NFD')
    .replace(/[^A-Za-z]/gu, '')
    .slice(0, 3)
    .toUpperCase();
  return letters.length === 3 ? letters : 'WG';
}
