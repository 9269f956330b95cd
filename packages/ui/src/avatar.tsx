const tones = 5;

/** Initials on a colour that stays with the name. Decoration: the name always stands beside it. */
export function Avatar({ name }: { name: string }) {
  const words = name.trim().split(/\s+/u);
  const first = Array.from(words[0] ?? '')[0] ?? '';
  const last = words.length > 1 ? (Array.from(words.at(-1) ?? '')[0] ?? '') : '';
  const sum = Array.from(name).reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  return (
    <span className="avatar" data-tone={sum % tones} aria-hidden>
      {`${first}${last}`.toUpperCase()}
    </span>
  );
}
