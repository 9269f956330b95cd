import type { ReactNode } from 'react';
import { Avatar } from './avatar.tsx';
import { Link } from './link.tsx';

/** A person with what stands under their name; `mark` says something of them beside it. */
export function PersonLine({
  name,
  href,
  mark,
  detail,
}: {
  name: string;
  href?: string;
  mark?: string;
  detail?: ReactNode;
}) {
  return (
    <div className="person">
      <Avatar name={name} />
      <div style={{ minInlineSize: 0 }}>
        <div className="subheading">
          {href ? (
            <Link className="link" href={href}>
              <bdi>{name}</bdi>
            </Link>
          ) : (
            <bdi>{name}</bdi>
          )}
          {mark ? <span className="muted"> ({mark})</span> : null}
        </div>
        {detail ? <div className="small muted">{detail}</div> : null}
      </div>
    </div>
  );
}
