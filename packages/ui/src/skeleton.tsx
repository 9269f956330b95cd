const widths = ['92%', '78%', '86%', '64%'];

/** Where text will be. Appears only after 200 ms; the words are for those who do not see it. */
export function Skeleton({ lines = 3, label }: { lines?: number; label: string }) {
  return (
    <div role="status" aria-label={label}>
      {Array.from({ length: lines }, (_, index) => (
        <span className="skeleton" key={index} style={{ inlineSize: widths[index % widths.length] }} />
      ))}
    </div>
  );
}
