import type { ReactNode } from 'react';
import { Avatar } from './avatar.tsx';
import { classes } from './classes.ts';
import { Link } from './link.tsx';

export type CommentProps = {
  /** For links to this post. */
  id?: string;
  name: string;
  /** What decides the avatar's colour, such as the person's id. */
  colourKey: string;
  /** The person's page. */
  href?: string;
  /** A `CountryChip`. */
  country?: ReactNode;
  /** A `time` element in the reader's words. */
  time: ReactNode;
  /** The passage it is about. */
  quote?: ReactNode;
  /** The language it was written in, where that is not the page's. */
  lang?: string;
  children: ReactNode;
  /** Small quiet buttons. */
  actions?: ReactNode;
  /** `Comment`s in answer to this one, and the form to add one. */
  replies?: ReactNode;
  /** The one that is looked at. */
  selected?: boolean;
};

/** One post of a thread; its answers stand under it, one step in. */
export function Comment({ id, name, colourKey, href, country, time, quote, lang, ...post }: CommentProps) {
  const who = <bdi>{name}</bdi>;
  return (
    <article className={classes('comment', post.selected && 'comment-selected')} id={id}>
      <header className="comment-head">
        <Avatar name={name} colourKey={colourKey} size="small" decorative />
        {href ? (
          <Link className="comment-name" href={href}>
            {who}
          </Link>
        ) : (
          <span className="comment-name">{who}</span>
        )}
        {country}
        <span className="comment-time">{time}</span>
      </header>
      {quote ? <blockquote className="comment-quote">{quote}</blockquote> : null}
      <div className="comment-body" dir="auto" lang={lang}>
        {post.children}
      </div>
      {post.actions ? <div className="comment-actions">{post.actions}</div> : null}
      {post.replies ? <div className="comment-replies">{post.replies}</div> : null}
    </article>
  );
}
