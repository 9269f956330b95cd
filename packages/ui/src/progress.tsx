export type ProgressProps = {
  /** What progresses. */
  label: string;
  value: number;
  max: number;
  /** The same in words, such as "3 of 5": shown and read out. */
  text: string;
};

/** How much of a known whole is done. */
export function Progress({ label, value, max, text }: ProgressProps) {
  const share = max > 0 ? Math.min(100, Math.max(0, (value / max) * 100)) : 0;
  return (
    <div
      className="progress"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
      aria-valuetext={text}
    >
      <span className="progress-rail">
        <span className="progress-fill" style={{ inlineSize: `${share}%` }} />
      </span>
      <span className="progress-text">{text}</span>
    </div>
  );
}
