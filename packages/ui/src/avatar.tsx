const tones = 5;

/** Initials on a colour that stays with the name. Decoration: the name always stands beside it. */
export function Avatar({ name }: { name: string }) {
  const sum = Array.from(name).reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  return (
    <span className="avatar" data-tone={sum % tones} aria-hidden>
      {initialsOf(name)}
    </span>
  );
}

/** First and last initial in one script: a name that also stands in another is taken by its first writing. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u);
  const isLatin = (word: string) => /^\p{Script=Latin}/u.test(word);
  const written = words.filter((word) => isLatin(word) === isLatin(words[0] ?? ''));
  const initials = [written[0], written.length > 1 ? written.at(-1) : ''];
  return initials
    .map((word) => Array.from(word ?? '')[0] ?? '')
    .join('')
    .toUpperCase();
}
