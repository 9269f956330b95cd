/** A piece of code to copy: from left to right in every language, its long lines folded. */
export function CodeBlock({ name, text }: { name: string; text: string }) {
  return (
    <figure className="code-block">
      <figcaption className="small muted">{name}</figcaption>
      <pre dir="ltr">
        <code>{text}</code>
      </pre>
    </figure>
  );
}
