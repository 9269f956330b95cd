import { Fragment } from 'react';

/** Plain text in which the places that were found are marked. What it holds is never taken for HTML. */
export function MarkedText({
  text,
  marks,
}: {
  text: string;
  marks: readonly (readonly [from: number, to: number])[];
}) {
  return (
    <>
      {marks.map(([from, to], at) => (
        <Fragment key={from}>
          {text.slice(marks[at - 1]?.[1] ?? 0, from)}
          <mark>{text.slice(from, to)}</mark>
        </Fragment>
      ))}
      {text.slice(marks.at(-1)?.[1] ?? 0)}
    </>
  );
}
