/** An audience at a glance: bars from none to four, a border of its own, and always the word. */
export function LabelBadge({ level, children }: { level: 0 | 1 | 2 | 3 | 4; children: string }) {
  return (
    <span className="label-badge" data-level={level}>
      <span className="bars" aria-hidden>
        {[1, 2, 3, 4].map((bar) => (
          <i key={bar} className={bar <= level ? 'is-on' : undefined} />
        ))}
      </span>
      {children}
    </span>
  );
}
