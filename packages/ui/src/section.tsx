import { type ReactNode, useId } from 'react';

export type SectionProps = {
  id?: string;
  title: ReactNode;
  /** Beside the title, quieter. */
  note?: ReactNode;
  /** At the end of the line: "All 14", a small button. */
  aside?: ReactNode;
  children: ReactNode;
};

/** A titled part of a page. */
export function Section({ id, title, note, aside, children }: SectionProps) {
  const titleId = useId();
  return (
    <section className="section" id={id} aria-labelledby={titleId}>
      <header className="section-head">
        <h2 className="type-section" id={titleId}>
          {title}
        </h2>
        {note ? <span className="section-note">{note}</span> : null}
        {aside ? <span className="section-aside">{aside}</span> : null}
      </header>
      {children}
    </section>
  );
}
