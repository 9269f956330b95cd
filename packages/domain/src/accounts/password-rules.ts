/** Letters that a password must have beside what anybody knows of its owner. */
const lettersOfItsOwn = 8;
/** Shorter words are too common to tell anything. */
const shortestWord = 4;

/** What somebody who guesses would try first: words of the person, of the organisation and of the portal. */
export type PasswordContext = {
  readonly email: string;
  readonly name: string;
  readonly organisation: string;
  readonly brand: string;
  readonly host: string;
};

/**
 * Whether a password is little more than words of its context, "Voltara Mobility 2026!" (ASVS 6.2.11; trust.md A4).
 * Case, accents, spaces and signs do not count.
 */
export function isContextual(password: string, context: PasswordContext): boolean {
  const words = Object.values(context).flatMap((text) => [
    letters(text),
    ...text.split(/[^\p{L}\p{N}]+/u).map(letters),
  ]);
  // The longest first: what is left of a long word must not hide behind a short one.
  const known = words.filter((word) => word.length >= shortestWord).sort((a, b) => b.length - a.length);
  const own = known.reduce((rest, word) => rest.replaceAll(word, ''), letters(password));
  return own.length < lettersOfItsOwn && own.length < letters(password).length;
}

/** Letters and digits, folded. */
function letters(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Whether a password only repeats something short: "abcabcabcabcabc". */
export function isRepetition(password: string): boolean {
  const unit = repeatedPart(letters(password));
  return unit !== null && unit.length < lettersOfItsOwn;
}

/**
 * The forms in which a list of known passwords is asked: as it is, folded, without spaces and signs, without the
 * digits and signs at its end, and the part that is only repeated.
 */
export function formsOfPassword(password: string): readonly string[] {
  const folded = password.normalize('NFC').toLowerCase();
  const plain = letters(password);
  const stem = folded.replace(/[^\p{L}]+$/u, '');
  const forms = [password, folded, plain, stem, repeatedPart(plain) ?? ''];
  return [...new Set(forms.filter((form) => form.length > 0))];
}

/** "passwordpassword" → "password"; null where nothing is repeated. */
function repeatedPart(text: string): string | null {
  return /^(.+?)\1+$/u.exec(text)?.[1] ?? null;
}
