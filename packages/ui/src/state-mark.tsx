import type { ReactNode } from 'react';

export type MarkState = 'not-started' | 'on-track' | 'at-risk' | 'late' | 'done';

const shapes: Readonly<Record<MarkState, ReactNode>> = {
  'not-started': (
    <circle
      cx="7"
      cy="7"
      r="5.25"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeDasharray="2.2 2.1"
    />
  ),
  'on-track': (
    <>
      <circle cx="7" cy="7" r="5.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M7 3.5a3.5 3.5 0 0 1 0 7z" fill="currentColor" />
    </>
  ),
  'at-risk': (
    <>
      <path
        d="M7 1.8 12.8 12H1.2z"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
      <path d="M7 5.6v3M7 10.3v.1" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
    </>
  ),
  late: <path d="M7 1 13 7 7 13 1 7z" fill="currentColor" />,
  done: (
    <>
      <circle cx="7" cy="7" r="6" fill="currentColor" />
      <path
        d="m4.4 7.2 1.8 1.8 3.4-3.8"
        fill="none"
        stroke="var(--surface)"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
};

/** How something stands: by shape, by colour, and in words. */
export function StateMark({ state, children }: { state: MarkState; children: ReactNode }) {
  return (
    <span className="state-mark" data-state={state}>
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" focusable="false">
        {shapes[state]}
      </svg>
      {children}
    </span>
  );
}
