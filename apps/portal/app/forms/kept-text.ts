/**
 * What somebody had typed into a form that they sent when their session had ended: kept in this tab, for them alone,
 * until they are back at that form. Signing out clears it with everything else that the browser keeps.
 */
type Kept = {
  readonly personId: string;
  readonly path: string;
  /** The fixed fields, by which two forms of one page are told apart. */
  readonly form: string;
  readonly fields: Readonly<Record<string, string>>;
  /** Set when the answer was to sign in again; before, nobody knows what became of it. */
  readonly interrupted: boolean;
};
const slot = 'kept-text';
const changing = new Set(['idempotencyKey', 'revision']);

/** Remembers what is being sent. Passwords and files are never kept. */
export function keepText(form: HTMLFormElement, personId: string): void {
  const fields: Record<string, string> = {};
  for (const field of typedIn(form)) {
    if (field instanceof HTMLInputElement && /^(radio|checkbox)$/u.test(field.type) && !field.checked)
      continue;
    fields[field.name] = field.value;
  }
  write({ personId, path: location.pathname, form: nameOf(form), fields, interrupted: false });
}

/** The answer was to sign in. */
export function markInterrupted(): void {
  const kept = read();
  if (kept) write({ ...kept, interrupted: true });
}

/** The answer was something else: it has arrived, or the page says what was wrong with it. */
export function forgetSent(): void {
  if (read()?.interrupted === false) sessionStorage.removeItem(slot);
}

/** What was kept of this very form of this very person, once; null for anybody and anything else. */
export function takeKept(form: HTMLFormElement, personId: string): Readonly<Record<string, string>> | null {
  const kept = read();
  if (!kept?.interrupted || kept.path !== location.pathname || kept.form !== nameOf(form)) return null;
  sessionStorage.removeItem(slot);
  return kept.personId === personId ? kept.fields : null;
}

type TypedIn = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function typedIn(form: HTMLFormElement): TypedIn[] {
  return [...form.elements].filter((field): field is TypedIn => {
    if (field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement) return field.name !== '';
    return (
      field instanceof HTMLInputElement && field.name !== '' && !/^(hidden|password|file)$/u.test(field.type)
    );
  });
}

function nameOf(form: HTMLFormElement): string {
  const fixed = [...form.querySelectorAll<HTMLInputElement>('input[type=hidden]')]
    .filter(({ name }) => !changing.has(name))
    .map(({ name, value }) => `${name}=${value}`);
  return [...fixed, ...new Set(typedIn(form).map(({ name }) => name))].join('&');
}

// Where a browser keeps nothing, or is told not to, the portal works as before.
function read(): Kept | null {
  try {
    return JSON.parse(sessionStorage.getItem(slot) ?? 'null') as Kept | null;
  } catch {
    return null;
  }
}

function write(kept: Kept): void {
  try {
    sessionStorage.setItem(slot, JSON.stringify(kept));
  } catch {
    return;
  }
}
