import type { ReactNode } from 'react';

export type BadgeLevel = 0 | 1 | 2 | 3 | 4;

const bars = [
  { x: 0.5, height: 3 },
  { x: 3.5, height: 5.5 },
  { x: 6.5, height: 8 },
  { x: 9.5, height: 10.5 },
];

/** A grade from 0 (widest) to 4 (narrowest): by bars, by border, and always in words. */
export function LabelBadge({ level, children }: { level: BadgeLevel; children: ReactNode }) {
  return (
    <span className="label-badge" data-level={level}>
      <svg width="13" height="12" viewBox="0 0 13 12" aria-hidden="true" focusable="false">
        {bars.map((bar, index) => (
          <rect
            key={bar.x}
            x={bar.x}
            y={11.5 - bar.height}
            width="2"
            height={bar.height}
            rx="0.75"
            fill={index < level ? 'currentColor' : 'none'}
            stroke="currentColor"
            strokeWidth="0.9"
            strokeOpacity={index < level ? 1 : 0.6}
          />
        ))}
      </svg>
      {children}
    </span>
  );
}
