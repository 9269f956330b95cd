import type { ReactNode } from 'react';

export type ShellProps = {
  /** Words that are only read out. */
  words: { skip: string; navigation: string; bar: string };
  wordmark: ReactNode;
  /** The search box of the side column. */
  search?: ReactNode;
  /** `NavGroup`s. */
  navigation: ReactNode;
  /** The signed-in person, at the foot of the side column. */
  person?: ReactNode;
  /** Breadcrumbs. */
  barStart?: ReactNode;
  /** Clocks, language, theme, help, bell. */
  barEnd?: ReactNode;
  /** On a phone the wordmark is followed by these icon buttons. */
  topEnd?: ReactNode;
  /** `BottomItem`s and one `BottomMore`: at most five. */
  bottom?: ReactNode;
  /** Flash messages. */
  toasts?: ReactNode;
  children: ReactNode;
};

/** The frame of every signed-in page: side column, white sheet, bar; on a phone top and bottom bar. */
export function Shell({
  words,
  wordmark,
  search,
  navigation,
  person,
  bottom,
  toasts,
  children,
  ...bars
}: ShellProps) {
  return (
    <div className="shell">
      <a className="skip-link" href="#main">
        {words.skip}
      </a>
      <header className="shell-top">
        {wordmark}
        <div className="shell-top-end">{bars.topEnd}</div>
      </header>
      <header className="shell-side">
        {wordmark}
        {search ? <div className="shell-search">{search}</div> : null}
        <nav className="stack" aria-label={words.navigation}>
          {navigation}
        </nav>
        {person ? <div className="shell-person">{person}</div> : null}
      </header>
      <div className="shell-sheet">
        <section className="shell-bar" aria-label={words.bar}>
          <div className="shell-bar-start">{bars.barStart}</div>
          {bars.barEnd}
        </section>
        <main className="shell-main" id="main" tabIndex={-1}>
          {children}
        </main>
      </div>
      {bottom ? (
        <nav className="shell-bottom" aria-label={words.navigation}>
          <ul>{bottom}</ul>
        </nav>
      ) : null}
      {toasts}
    </div>
  );
}

/** The padded content of a page. Tabs and version strips stand outside it, from edge to edge. */
export function Page({ children }: { children: ReactNode }) {
  return <div className="page">{children}</div>;
}

export type Clock = { place: string; time: ReactNode };

/** The reader's time and the host's, in the bar. */
export function Clocks({ clocks }: { clocks: readonly Clock[] }) {
  return (
    <dl className="clocks">
      {clocks.map((clock) => (
        <div key={clock.place}>
          <dt>{clock.place}</dt> <dd>{clock.time}</dd>
        </div>
      ))}
    </dl>
  );
}
