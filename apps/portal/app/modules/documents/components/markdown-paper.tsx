import Markdown from 'react-markdown';
import rehypeSanitize from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';

// Pictures would tell their host who reads (trust.md C2); raw HTML never becomes markup here.
const refusedElements = ['img'];

/** Markdown as a page: sanitised, without pictures from outside. */
export default function MarkdownPaper({ text }: { text: string }) {
  return (
    <Markdown
      remarkPlugins={[remarkGfm]}
      rehypePlugins={[rehypeSanitize]}
      disallowedElements={refusedElements}
    >
      {text}
    </Markdown>
  );
}
