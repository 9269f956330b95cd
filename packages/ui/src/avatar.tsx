import type { CSSProperties } from 'react';
import { classes } from './classes.ts';

const hues = [150, 268, 78, 25, 205, 335, 112, 300];

export type AvatarProps = {
  name: string;
  /** What decides the colour, such as an id: names change, colours should not. The name, where there is none. */
  colourKey?: string;
  size?: 'small' | 'normal' | 'large';
  /** Is looking at this now; the words for it. */
  here?: string;
  /** The name stands beside it already. */
  decorative?: boolean;
};

/** A person as their initials. */
export function Avatar({ name, colourKey = name, size = 'normal', here, decorative = false }: AvatarProps) {
  const said = here ? `${name}, ${here}` : name;
  const meaning =
    decorative && !here ? { 'aria-hidden': true } : { role: 'img', 'aria-label': said, title: said };
  return (
    <span
      className={classes('avatar', size !== 'normal' && `avatar-${size}`, here && 'avatar-here')}
      style={{ '--hue': hueOf(colourKey) } as CSSProperties}
      {...meaning}
    >
      <bdi>{initialsOf(name)}</bdi>
    </span>
  );
}

/** First letters of the first and the last word; of a name in Chinese characters its last two; of Arabic the first. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const first = words[0] ?? '';
  const last = words.at(-1) ?? '';
  if (/^\p{Script=Han}/u.test(first)) return Array.from(first).slice(-2).join('');
  // Two Arabic letters side by side would join into a word of their own.
  if (/^\p{Script=Arabic}/u.test(first)) return Array.from(first)[0] ?? '';
  const letters = words.length > 1 ? [first, last] : [first];
  return letters.map((word) => (Array.from(word)[0] ?? '').toLocaleUpperCase('en')).join('');
}

function hueOf(key: string): number {
  let hash = 0;
  for (const letter of key) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return hues[hash % hues.length] ?? 205;
}
